import { ITEM_ROLES } from '../../evidence/item-role.ts';
import { type Drawing, type Drawn, drawLine, drawRect, drawShape, drawText } from './drawn.ts';
import type { TimelinePlan, TimelineWords } from './plan-timeline.ts';
import { ROLE_SHAPES } from './role-shapes.ts';
import { textWidth } from './text-width.ts';
import { DOT_SHAPES, VISIT_DOTS } from './visit-dot.ts';

const ROW = 20;
const LEFT = 8;
const SIGN_ROOM = 11;
const GAP = 25;

/** An entry: its sign, drawn around a point beside the words, and its words. */
type Entry = { readonly sign?: (x: number, y: number) => readonly Drawn[]; readonly words: string };

/** The shape of each role that has a mark. */
const roleEntries = ({ marks }: TimelinePlan, words: TimelineWords): readonly Entry[] =>
  [...ITEM_ROLES, '' as const]
    .filter((role) => marks.some((mark) => mark.time !== 'visited' && mark.role === role))
    .map((role) => ({
      sign: (x, y) => [drawShape(`published role-${role || 'none'}`, ROLE_SHAPES[role], x, y)],
      words: words.role(role),
    }));

/** The shape of what visits showed. */
const visitEntries = ({ marks }: TimelinePlan, words: TimelineWords): readonly Entry[] => {
  const shown = new Set(marks.flatMap(({ dots }) => dots.map(({ kind }) => kind)));
  return VISIT_DOTS.filter((kind) => shown.has(kind)).map((kind) => ({
    sign: (x, y) => [drawShape(`visit ${kind}`, DOT_SHAPES[kind], x, y)],
    words: words.dot(kind),
  }));
};

/** The bands whose names do not fit into them, by their colour and their number, if any. */
const bandEntries = ({ bands }: TimelinePlan): readonly Entry[] =>
  bands
    .filter(({ isLabelled }) => !isLabelled)
    .map(({ key, level, label }) => ({
      sign: (x, y) => [drawRect(`swatch band${Math.min(level, 2)}`, x - 6, y - 6, 12, 12)],
      words: key ? `${key} ${label}` : label,
    }));

/** The days of the order, also while they lie outside the view. */
const orderEntries = ({ orders }: TimelinePlan): readonly Entry[] =>
  orders.map((label) => ({
    sign: (x, y) => [drawLine('order', x, y - 7, x, y + 7)],
    words: label,
  }));

/** What the numbers on the marks stand for, by an example. */
const numberEntries = ({ numbered }: TimelinePlan, words: TimelineWords): readonly Entry[] =>
  numbered ? [{ words: words.numbered(numbered.short, numbered.exhibit) }] : [];

/** Draws the legend below a planned timeline, in as many rows as its width needs, from `top` on. */
export const drawLegend = (plan: TimelinePlan, words: TimelineWords, top: number): Drawing => {
  const groups = [
    roleEntries(plan, words),
    visitEntries(plan, words),
    [...bandEntries(plan), ...orderEntries(plan)],
    numberEntries(plan, words),
  ].filter((entries) => entries.length > 0);
  let y = top - ROW + 14;
  const drawn = groups.flatMap((entries) => {
    let x = LEFT;
    y += ROW;
    return entries.flatMap(({ sign, words: said }) => {
      const room = (sign ? SIGN_ROOM : 0) + textWidth(said) + GAP;
      if (x > LEFT && x + room - GAP > plan.width) [x, y] = [LEFT, y + ROW];
      const start = sign ? x + SIGN_ROOM : x - LEFT + 2;
      const parts = [...(sign?.(x, y - 4) ?? []), drawText('quiet', start, y, said)];
      x += room;
      return parts;
    });
  });
  return { height: groups.length > 0 ? y + 8 : top, drawn };
};
