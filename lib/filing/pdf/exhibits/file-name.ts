import { slugOf } from '../../../format/slug.ts';

/** The name of a PDF, with the number of its volume where there are more than one. */
export const fileNameOf = (base: string, volume?: number): string =>
  volume === undefined
    ? `${slugOf(base)}.pdf`
    : `${slugOf(base)}-vol${String(volume).padStart(2, '0')}.pdf`;
