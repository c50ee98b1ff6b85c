import { visibleText } from '../../model/visible-text.ts';
import type { PaperName } from '../../pdf/kit/paper.ts';
import type { SheetText } from '../../pictures/sheet-codec.ts';
import { productionSheet, STAMP_RISE, STAMP_SIDE, toDots } from './sheet-paper.ts';

const SIZE = 9;
/** The share of the sheet's width that each stamp may take. */
const SHARE = 0.45;

/** The Bates number lower right, and the confidentiality lower left where there is any. */
export const stampTexts = (
  bates: string,
  confidentiality: string,
  paper: PaperName,
): readonly SheetText[] => {
  const { width, height } = productionSheet(paper);
  const common = {
    y: toDots(height - STAMP_RISE),
    size: toDots(SIZE),
    width: toDots(width * SHARE),
  };
  const words = visibleText(confidentiality).replace(/\s+/gu, ' ').trim();
  return [
    { ...common, text: bates, align: 'right', x: toDots(width - STAMP_SIDE) },
    ...(words === ''
      ? []
      : [{ ...common, text: words, align: 'left', x: toDots(STAMP_SIDE) } as const]),
  ];
};
