import type { Box, Size } from './box.ts';
import type { Coverage } from './coverage.ts';

/** The sentences about a coverage, by the keys of `coverage` in lib/words. */
export type CoverageKey =
  | 'whole'
  | 'askedWhole'
  | 'share'
  | 'gap'
  | 'moreGaps'
  | 'postWhole'
  | 'postPart'
  | 'areaWhole'
  | 'areaShare';

/** One sentence about a coverage: its key, the values in it, and whether something is missing. */
export type CoverageLine = {
  readonly key: CoverageKey;
  readonly values: Readonly<Record<string, string | number>>;
  readonly isMissing: boolean;
};

/** More gaps than this are counted and not listed. */
const MOST_GAPS = 5;

const line = (
  key: CoverageKey,
  values: CoverageLine['values'] = {},
  isMissing = false,
): CoverageLine => ({ key, values, isMissing });

const sizeOf = ({ width, height }: Size) => ({
  width: Math.round(width),
  height: Math.round(height),
});
const boxOf = (box: Box) => ({ x: Math.round(box.x), y: Math.round(box.y), ...sizeOf(box) });

/**
 * A share in whole per cent; never 100 where something is missing, and never 0 where not all is.
 */
const percentOf = (part: number, whole: number): number =>
  Math.min(99, Math.max(0, Math.floor((part / Math.max(1, whole)) * 100)));

const gapLines = (gaps: readonly Box[]): CoverageLine[] => {
  const more = gaps.length - MOST_GAPS;
  return [
    ...gaps.slice(0, MOST_GAPS).map((gap) => line('gap', boxOf(gap), true)),
    ...(more > 0 ? [line('moreGaps', { count: more }, true)] : []),
  ];
};

const pageLine = ({ page, asked, gaps, ...figures }: Coverage): CoverageLine => {
  if (gaps.length > 0) {
    const percent = percentOf(figures.coveredPixels, figures.askedPixels);
    return line('share', { percent, ...sizeOf(asked ?? page) }, true);
  }
  return asked ? line('askedWhole', boxOf(asked)) : line('whole', sizeOf(page));
};

const postLine = ({ post }: Coverage): CoverageLine[] => {
  if (!post) return [];
  const missing = Math.round(post.gaps.reduce((sum, { height }) => sum + height, 0));
  return [post.gaps.length === 0 ? line('postWhole') : line('postPart', { missing }, true)];
};

const areaLines = ({ areas }: Coverage): CoverageLine[] =>
  areas.map(({ name, content, coveredPixels, gaps }) => {
    const percent = percentOf(coveredPixels, content.width * content.height);
    return gaps.length === 0
      ? line('areaWhole', { name, ...sizeOf(content) })
      : line('areaShare', { name, percent, ...sizeOf(content) }, true);
  });

/**
 * How much of the page the pictures show, as sentences in a fixed order: keys of `coverage` in
 * lib/words with their values, in CSS pixels. Empty for a record without coverage.
 */
export const coverageLines = (coverage: Coverage | undefined): readonly CoverageLine[] =>
  coverage
    ? [
        pageLine(coverage),
        ...gapLines(coverage.gaps),
        ...postLine(coverage),
        ...areaLines(coverage),
      ]
    : [];

/** What is in no picture, as a person sees it: shares of the page in per cent, and where it is. */
export type MissingShare = {
  readonly percent: number;
  readonly from: number;
  readonly to: number;
};

/** How much of what was to be shown is in no picture, and how far down; undefined where all is. */
export const missingShare = (coverage: Coverage | undefined): MissingShare | undefined => {
  const [first] = coverage?.gaps ?? [];
  if (!coverage || !first) return undefined;
  const { page, gaps, askedPixels, coveredPixels } = coverage;
  const end = Math.max(...gaps.map(({ y, height }) => y + height));
  const down = (y: number) => Math.round((y / Math.max(1, page.height)) * 100);
  return {
    percent: 100 - percentOf(coveredPixels, askedPixels),
    from: down(first.y),
    to: down(end),
  };
};
