import { groupBy } from '../group-by.ts';
import type { MediaFacts, MissingMedium, MissingReason } from './media.ts';

/** One sentence about the files of a post: its key in `media` of lib/words, and its values. */
export type MediaLine = {
  readonly key: 'counted' | 'unlisted' | MissingReason;
  readonly values: Readonly<Record<string, string | number>>;
};

/** More places than this are counted and not listed. */
const MOST_PLACES = 5;

const placeOf = ({ url, element, detail }: MissingMedium): string =>
  `${url ?? element}${detail === undefined ? '' : ` (${detail})`}`;

/** How many files of the post were kept, and for each reason which are missing. */
export const mediaLines = (media: MediaFacts | undefined): readonly MediaLine[] => {
  if (!media) return [];
  const { found, kept, missing, unlisted } = media;
  const byReason = groupBy(missing, ({ why }) => why);
  return [
    { key: 'counted', values: { found, kept } },
    ...[...byReason].map(([key, those]) => {
      const listed = those.slice(0, MOST_PLACES).map(placeOf).join(' · ');
      const more = those.length > MOST_PLACES ? ` · +${those.length - MOST_PLACES}` : '';
      return { key, values: { count: those.length, places: `${listed}${more}` } };
    }),
    ...(unlisted ? [{ key: 'unlisted' as const, values: { count: unlisted } }] : []),
  ];
};
