import type { ParsedIndex } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Finding, finding } from '../finding.ts';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** CSS pixels. What is narrower is rounding of fractional sizes (package-format.md). */
const TOLERANCE = 1;

/** Square CSS pixels by which a stated area may differ: each figure is rounded. */
const areaSlack = ({ width, height }: Box): number => TOLERANCE * (width + height) + 2;

/** A capture leaves no more gaps than it takes pictures; more would only delay a verifier. */
const MOST_BOXES = 1_000;

/**
 * What each segment of a record shows, in CSS pixels of the page, or of the content of the part
 * that scrolls by itself and has this index.
 */
const boxesIn = ({ artifacts, environment }: ParsedRecord, part?: number): readonly Box[] =>
  artifacts.flatMap(({ role, pixels, offset, usable, scale, area }) => {
    if (role !== 'page-segment' || !pixels || !offset || area !== part) return [];
    const ratio = scale ?? environment?.devicePixelRatio ?? 1;
    const { width, height } = usable ?? pixels;
    return [{ ...offset, width: width / ratio, height: height / ratio }];
  });

const middles = (edges: readonly number[]): readonly (readonly [number, number])[] => {
  const sorted = [...new Set(edges)].sort((one, other) => one - other);
  return sorted.slice(1).map((to, at) => {
    const from = sorted[at] ?? to;
    return [(from + to) / 2, to - from] as const;
  });
};

const holds = (boxes: readonly Box[], x: number, y: number): boolean =>
  boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height);

/**
 * The area of a box for which a condition holds at each point, where the condition only changes at
 * the edges of `boxes`.
 */
const areaWhere = (
  within: Box,
  boxes: readonly Box[],
  condition: (x: number, y: number) => boolean,
): number => {
  const clip = (value: number, from: number, size: number) =>
    Math.max(from, Math.min(from + size, value));
  const all = [within, ...boxes];
  const columns = middles(
    all.flatMap(({ x, width }) => [x, x + width].map((edge) => clip(edge, within.x, within.width))),
  );
  const rows = middles(
    all.flatMap(({ y, height }) =>
      [y, y + height].map((edge) => clip(edge, within.y, within.height)),
    ),
  );
  let area = 0;
  for (const [y, height] of rows)
    for (const [x, width] of columns) if (condition(x, y)) area += width * height;
  return area;
};

/** Why the figures of a coverage are not those of the record's segments; undefined if they are. */
const coverageFault = (record: ParsedRecord): string | undefined => {
  const coverage = record.conditions?.coverage;
  if (!coverage) return undefined;
  const { page, asked, gaps, blank = [], askedPixels, coveredPixels } = coverage;
  const within = asked ?? { x: 0, y: 0, ...page };
  const shown = boxesIn(record);
  if (gaps.length + blank.length > MOST_BOXES) return `It states more than ${MOST_BOXES} gaps`;
  const boxes = [...shown, ...gaps, ...blank];
  const isAsked = (x: number, y: number) => !holds(blank, x, y);
  const silent = areaWhere(
    within,
    boxes,
    (x, y) => isAsked(x, y) && !holds(shown, x, y) && !holds(gaps, x, y),
  );
  const slack = areaSlack(within) * (1 + shown.length);
  if (silent > slack)
    return `${Math.round(silent)} square pixels of the page are in no picture and in no gap`;
  const covered = areaWhere(within, boxes, (x, y) => isAsked(x, y) && holds(shown, x, y));
  if (coveredPixels > covered + slack)
    return `It states ${coveredPixels} square pixels as shown; its pictures show ${covered}`;
  const wanted = areaWhere(within, boxes, isAsked);
  if (Math.abs(askedPixels - wanted) > slack)
    return `It states ${askedPixels} square pixels as asked for; they are ${wanted}`;
  if (gaps.length > 0 && record.status === 'complete') return 'It is complete, and states gaps';
  return undefined;
};

/** Why the figures of a part that scrolls by itself are not those of its own pictures. */
const partFault = (record: ParsedRecord, part: number): string | undefined => {
  const stated = record.conditions?.coverage?.areas[part];
  if (!stated) return `Its pictures name a part ${part} that its coverage does not list`;
  const { name, content, gaps, coveredPixels } = stated;
  if (gaps.length > MOST_BOXES) return `${name} states more than ${MOST_BOXES} gaps`;
  const within = { x: 0, y: 0, ...content };
  const shown = boxesIn(record, part);
  const boxes = [...shown, ...gaps];
  const slack = areaSlack(within) * (1 + shown.length);
  const silent = areaWhere(within, boxes, (x, y) => !holds(boxes, x, y));
  if (silent > slack)
    return `${Math.round(silent)} square pixels of ${name} are in no picture and in no gap`;
  const covered = areaWhere(within, boxes, (x, y) => holds(shown, x, y));
  if (coveredPixels > covered + slack)
    return `${name} states ${coveredPixels} square pixels as shown; its pictures show ${covered}`;
  if (gaps.length > 0 && record.status === 'complete') return `It is complete; ${name} has gaps`;
  return undefined;
};

const partsFault = (record: ParsedRecord): string | undefined => {
  const listed = (record.conditions?.coverage?.areas ?? []).keys();
  const named = record.artifacts.flatMap(({ area }) => (area === undefined ? [] : [area]));
  for (const part of new Set([...listed, ...named])) {
    const fault = partFault(record, part);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/** Holds the coverage that each record states against the places of its own page segments. */
export const checkCoverage = (
  { items }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] =>
  items.flatMap(({ id, folder }) => {
    const record = records.get(id);
    const fault = record && (coverageFault(record) ?? partsFault(record));
    if (fault === undefined) return [];
    return [{ ...finding('COVERAGE_DISAGREES', fault, `data/${folder}/record.json`), item: id }];
  });
