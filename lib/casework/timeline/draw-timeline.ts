import { ITEM_ROLES } from '../../evidence/item-role.ts';
import type { TimelineMark } from './plan-marks.ts';
import type { TimelinePlan, TimelineWords } from './plan-timeline.ts';
import { ROLE_SHAPES } from './role-shapes.ts';
import { cutText, textWidth } from './text-width.ts';

/**
 * One element of an SVG picture: `name` is its class, `at` its attributes; a group may have the
 * mark that it draws. Only `text` holds words from outside.
 */
export type Drawn = {
  readonly tag: 'g' | 'rect' | 'line' | 'path' | 'text';
  readonly name: string;
  readonly at: { readonly [attribute: string]: string | number };
  readonly text?: string;
  readonly mark?: TimelineMark;
  readonly parts?: readonly Drawn[];
};

/** A timeline as elements; `height` is that of the whole picture in pixels. */
export type Drawing = { readonly height: number; readonly drawn: readonly Drawn[] };

const AXIS = 24;
const LEGEND_ROW = 20;

const round = (x: number): number => Math.round(x * 10) / 10;

const text = (name: string, x: number, y: number, words: string): Drawn => ({
  tag: 'text',
  name,
  at: { x: round(x), y: round(y) },
  text: words,
});

const rect = (name: string, x: number, y: number, width: number, height: number): Drawn => ({
  tag: 'rect',
  name,
  at: { x: round(x), y: round(y), width: round(Math.max(width, 0)), height: round(height) },
});

const line = (name: string, x1: number, y1: number, x2: number, y2: number): Drawn => ({
  tag: 'line',
  name,
  at: { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) },
});

const drawBands = ({ bands, top, bottom }: TimelinePlan): Drawn[] =>
  bands.flatMap(({ from, until, level, label }) => [
    rect(`band${Math.min(level, 2)}`, from, top - 22, until - from, bottom - top + 22),
    ...(until - from > 40
      ? [text('bandLabel', from + 5, top - 8, cutText(label, until - from - 8))]
      : []),
  ]);

const drawLanes = ({ lanes, width, gutter, bottom }: TimelinePlan): Drawn[] => [
  ...lanes.flatMap(({ name, respondent, top }) => [
    line('edge', 0, top, width, top),
    text('lane', 0, top + 17, cutText(name, gutter - 12)),
    ...(respondent ? [text('quiet', 0, top + 33, cutText(respondent, gutter - 12))] : []),
  ]),
  line('axis', 0, bottom, width, bottom),
];

const drawTicks = ({ ticks, top, bottom }: TimelinePlan, words: TimelineWords): Drawn[] =>
  ticks.flatMap((tick) => [
    line('tick', tick.x, top, tick.x, bottom + 4),
    text('tickLabel', tick.x, bottom + 17, words.tick(tick)),
  ]);

const drawLines = ({ lines, bottom }: TimelinePlan): Drawn[] =>
  lines.flatMap(({ x, until, labelX, row, label, isOrder }) => {
    const y = 12 + row * 17;
    const kind = isOrder ? 'order' : 'date';
    return [
      ...(until - x > 2 ? [rect(`${kind}Span`, x, y + 4, until - x, bottom - y - 4)] : []),
      line(kind, x, y - 9, x, bottom),
      text(`${kind}Label`, labelX, y, label),
    ];
  });

const drawMark = (mark: TimelinePlan['marks'][number]): Drawn => {
  const { x, y, from, until, isSpan, role, time, label, labelX } = mark;
  const name = `${time} role-${role || 'none'}`;
  return {
    tag: 'g',
    name: 'mark',
    at: {},
    mark,
    parts: [
      rect('target', from - 12, y - 12, until - from + 24 + (label ? textWidth(label) : 0), 24),
      ...(isSpan ? [rect(`span role-${role || 'none'}`, from, y - 3, until - from, 6)] : []),
      {
        tag: 'path',
        name,
        at: { d: ROLE_SHAPES[role], transform: `translate(${round(x)} ${round(y)})` },
      },
      ...(label ? [text('markLabel', labelX, y + 4, label)] : []),
    ],
  };
};

/** Lines from the publication of an item to its capture, if each mark is of that item alone. */
const drawPairs = ({ marks }: TimelinePlan): Drawn[] => {
  const single = marks.filter(({ items }) => items.length === 1);
  const captured = new Map(
    single.filter(({ time }) => time === 'captured').map((mark) => [mark.items[0]?.id, mark]),
  );
  return single
    .filter(({ time }) => time === 'published')
    .flatMap((mark) => {
      const other = captured.get(mark.items[0]?.id);
      return other ? [line('pair', mark.x, mark.y, other.x, other.y)] : [];
    });
};

const drawLegend = ({ marks, width, bottom }: TimelinePlan, words: TimelineWords): Drawing => {
  const roles = [...ITEM_ROLES, '' as const].filter((role) =>
    marks.some((mark) => mark.role === role),
  );
  let [x, y] = [8, bottom + AXIS + 14];
  const drawn = roles.flatMap((role) => {
    const named = words.role(role);
    const room = textWidth(named) + 36;
    if (x > 8 && x + room > width) [x, y] = [8, y + LEGEND_ROW];
    const at = { d: ROLE_SHAPES[role], transform: `translate(${round(x)} ${y - 4})` };
    const parts: Drawn[] = [
      { tag: 'path', name: `published role-${role || 'none'}`, at },
      text('quiet', x + 11, y, named),
    ];
    x += room;
    return parts;
  });
  return { height: roles.length > 0 ? y + 8 : bottom + AXIS, drawn };
};

/** Draws a planned timeline as SVG elements, for the screen and for the report. */
export const drawTimeline = (plan: TimelinePlan, words: TimelineWords): Drawing => {
  const legend = drawLegend(plan, words);
  return {
    height: legend.height,
    drawn: [
      ...drawBands(plan),
      ...drawTicks(plan, words),
      ...drawLanes(plan),
      ...drawLines(plan),
      ...drawPairs(plan),
      ...plan.marks.map(drawMark),
      ...legend.drawn,
    ],
  };
};
