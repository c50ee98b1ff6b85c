import type { IPropertiesOptions } from 'docx';
import type { FilingLanguage } from '../model/filing-document.ts';
import type { PaperName } from '../pdf/kit/paper.ts';

/** Sizes in half points, spaces in twentieths of a point, as WordprocessingML counts them. */
export const TABLE_TEXT = 17;

/** The id of the style of the paragraphs of tables. */
export const TABLE_TEXT_STYLE = 'TableText';

/** Chinese text begins its paragraphs two characters in. */
export const FIRST_LINE = 480;

const SIZES = {
  A4: { width: 11_906, height: 16_838 },
  Letter: { width: 12_240, height: 15_840 },
} as const;
const MARGIN = { top: 1_304, right: 1_134, bottom: 1_247, left: 1_588, header: 624, footer: 567 };
/** A landscape sheet is bound at its upper edge, and its tables need the width. */
const LANDSCAPE_MARGIN = { ...MARGIN, top: 1_588, right: 794, left: 907 };

/**
 * A paper upright, with a binding margin of 28 mm, and the width between its margins, all in
 * twentieths of a point. The sides of a landscape sheet are exchanged by whoever writes the page.
 */
export const pageOf = (paper: PaperName, landscape: boolean) => {
  const { width, height } = SIZES[paper];
  const margin = landscape ? LANDSCAPE_MARGIN : MARGIN;
  const textWidth = (landscape ? height : width) - margin.left - margin.right;
  return { width, height, margin, textWidth };
};

/**
 * Every document has text in both scripts. `hint` decides whose font draws the quotation marks and
 * dashes that both use.
 */
const fontOf = (language: FilingLanguage, eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: language === 'en' ? 'default' : 'eastAsia',
});

/**
 * The ids of the two lists. The library puts `{id-instance}` into the text of the document and
 * replaces it at the end, also where a page states the same words. So the ids begin with a
 * character that no text of a document holds: `visibleText` names it.
 */
export const LISTS = { ordered: '\u2066ordered', unordered: '\u2066unordered' } as const;

const listOf = (reference: string, format: 'decimal' | 'bullet', text: string) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      style: { paragraph: { indent: { left: 480, hanging: 360 }, spacing: { after: 60 } } },
    },
  ],
});

/** Both lists; each ordered list of a document is an instance of its own and begins with 1. */
export const numbering: IPropertiesOptions['numbering'] = {
  config: [listOf(LISTS.ordered, 'decimal', '%1.'), listOf(LISTS.unordered, 'bullet', '•')],
};

const headingOf = (language: FilingLanguage, size: number, before: number) => ({
  run: {
    size,
    bold: true,
    color: '000000',
    font: fontOf(language, language === 'en' ? 'SimSun' : 'SimHei'),
  },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

/** The styles of a document, and the language that a word processor checks its spelling in. */
export const stylesFor = (language: FilingLanguage): IPropertiesOptions['styles'] => ({
  default: {
    document: {
      run: {
        size: language === 'en' ? 22 : 24,
        font: fontOf(language, 'SimSun'),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: {
        spacing: { after: 100, line: language === 'en' ? 264 : 320, lineRule: 'auto' },
      },
    },
    title: {
      ...headingOf(language, 32, 0),
      paragraph: { alignment: 'center', spacing: { before: 0, after: 240 }, keepNext: true },
    },
    heading1: headingOf(language, 26, 280),
    heading2: headingOf(language, 24, 200),
    heading3: headingOf(language, 22, 160),
  },
  paragraphStyles: [
    {
      id: TABLE_TEXT_STYLE,
      name: 'Table Text',
      run: { size: TABLE_TEXT },
      paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
    },
  ],
});
