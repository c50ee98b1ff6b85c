import { drawLegend } from './draw-legend.ts';
import { type Drawing, type Drawn, drawLine, drawRect, drawShape, drawText } from './drawn.ts';
import type { TimelinePlan, TimelineWords } from './plan-timeline.ts';
import { ROLE_SHAPES } from './role-shapes.ts';
import { cutText, textWidth } from './text-width.ts';
import { DOT_SHAPES } from './visit-dot.ts';

const AXIS = 24;

const drawBands = ({ bands, top, bottom }: TimelinePlan): Drawn[] =>
  bands.flatMap(({ from, until, level, label, isLabelled, key }) => [
    drawRect(`band${Math.min(level, 2)}`, from, top - 22, until - from, bottom - top + 22),
    ...(isLabelled || key ? [drawText('bandLabel', from + 4, top - 8, key || label)] : []),
  ]);

const drawLanes = ({ lanes, width, gutter, bottom }: TimelinePlan): Drawn[] => [
  ...lanes.flatMap(({ name, under, top }) => [
    drawLine('edge', 0, top, width, top),
    drawText('lane', 0, top + 17, cutText(name, gutter - 12)),
    ...(under ? [drawText('quiet', 0, top + 33, cutText(under, gutter - 12))] : []),
  ]),
  drawLine('axis', 0, bottom, width, bottom),
];

/** Lines at the ticks; a label that would touch the one before it, or the edge, is left out. */
const drawTicks = ({ ticks, top, bottom, width }: TimelinePlan, words: TimelineWords): Drawn[] => {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.flatMap((tick) => {
    const label = words.tick(tick);
    const half = textWidth(label) / 2;
    const hasRoom = tick.x - half >= free && tick.x + half <= width;
    if (hasRoom) free = tick.x + half + 6;
    return [
      drawLine('tick', tick.x, top, tick.x, bottom + 4),
      ...(hasRoom ? [drawText('tickLabel', tick.x, bottom + 17, label)] : []),
    ];
  });
};

const drawLines = ({ lines, bottom }: TimelinePlan): Drawn[] =>
  lines.flatMap(({ x, until, labelX, row, label, isOrder }) => {
    const y = 12 + row * 17;
    const kind = isOrder ? 'order' : 'date';
    return [
      ...(until - x > 2 ? [drawRect(`${kind}Span`, x, y + 4, until - x, bottom - y - 4)] : []),
      drawLine(kind, x, y - 9, x, bottom),
      drawText(`${kind}Label`, labelX, y, label),
    ];
  });

const drawMark = (mark: TimelinePlan['marks'][number]): Drawn => {
  const { x, y, from, until, isSpan, role, time, label, labelX, dots } = mark;
  const name = `${time} role-${role || 'none'}`;
  return {
    tag: 'g',
    name: 'mark',
    at: {},
    mark,
    parts: [
      drawRect('target', from - 12, y - 12, until - from + 24 + (label ? textWidth(label) : 0), 24),
      ...(isSpan ? [drawRect(`span role-${role || 'none'}`, from, y - 3, until - from, 6)] : []),
      ...(time === 'visited' ? [] : [drawShape(name, ROLE_SHAPES[role], x, y)]),
      ...dots.map((dot) => drawShape(`visit ${dot.kind}`, DOT_SHAPES[dot.kind], dot.x, y)),
      ...(label ? [drawText('markLabel', labelX, y + 4, label)] : []),
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
      return other ? [drawLine('pair', mark.x, mark.y, other.x, other.y)] : [];
    });
};

/** Draws a planned timeline as SVG elements, for the screen and for the report. */
export const drawTimeline = (plan: TimelinePlan, words: TimelineWords): Drawing => {
  const legend = drawLegend(plan, words, plan.bottom + AXIS);
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
