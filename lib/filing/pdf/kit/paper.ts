import type { Box, Size } from '../../../evidence/page/box.ts';

/** The paper that a filing is printed on. */
export type PaperName = 'A4' | 'Letter';

/** Points of PDF, 72 an inch. */
const SIZES = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const;

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** The left margin, at which a filing is bound. */
const BINDING = mm(28);
const RIGHT = mm(14);
const TOP = mm(21);
const BOTTOM = mm(19);

/** A sheet in points, and the part of it that content may take, between its head and its foot. */
export type Sheet = Size & { readonly content: Box };

/** The sheet of a paper. A landscape sheet is bound at its upper edge. */
export const sheetOf = (paper: PaperName, landscape = false): Sheet => {
  const { width: short, height: long } = SIZES[paper];
  const [width, height] = landscape ? [long, short] : [short, long];
  const left = landscape ? mm(16) : BINDING;
  const top = landscape ? BINDING : TOP;
  return {
    width,
    height,
    content: { x: left, y: top, width: width - left - RIGHT, height: height - top - BOTTOM },
  };
};
