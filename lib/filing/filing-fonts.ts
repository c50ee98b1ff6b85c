import type { Bytes } from '../evidence/digest.ts';

/** The font file that filed PDFs embed a subset of: TrueType outlines of both scripts. */
export type FilingFonts = { readonly regular: Bytes };
