import type { Box, Size } from '../../../evidence/page/box.ts';
import { type PaperName, sheetOf } from '../../pdf/kit/paper.ts';

/** Dots an inch of the pictures of a production. */
export const DPI = 300;

const POINTS_PER_INCH = 72;
const mm = (millimetres: number): number => (millimetres * POINTS_PER_INCH) / 25.4;

const SIDE = mm(12);
const TOP = mm(10);
const FOOT = mm(16);
/** The baseline of the stamps above the lower edge. */
export const STAMP_RISE = mm(8);
export const STAMP_SIDE = SIDE;

/** Dots for points. */
export const toDots = (points: number): number => (points * DPI) / POINTS_PER_INCH;

/** A sheet in points, and the part of it above the stamps that content may take. */
export const productionSheet = (paper: PaperName): Size & { readonly content: Box } => {
  const { width, height } = sheetOf(paper);
  const content = { x: SIDE, y: TOP, width: width - 2 * SIDE, height: height - TOP - FOOT };
  return { width, height, content };
};
