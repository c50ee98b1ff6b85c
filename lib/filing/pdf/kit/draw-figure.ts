import type { Drawn } from '../../../casework/timeline/drawn.ts';
import type { FigureBlock } from '../../model/filing-document.ts';
import { BLACK, type Colour, drawBox, drawLine, drawRule, GREY } from './draw-text.ts';
import { addParagraph, type Flow, setSpans } from './flow.ts';

const hex = (colour: string): Colour => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../gu) ?? []).map((two) =>
    Number.parseInt(two, 16),
  );
  return [red / 255, green / 255, blue / 255];
};

const PALE = hex('dddddd');
const ORDER = hex('b3261e');
/** The colour of each role, the same as in the report; shapes tell them apart without it. */
const ROLES: { readonly [role: string]: Colour } = {
  infringing: ORDER,
  'own-statement': hex('2d4f8c'),
  denial: hex('6b4ba1'),
  regulator: hex('22683f'),
  media: hex('8a5a00'),
  'official-record': hex('0b6b75'),
  notice: hex('8c2f6b'),
  remedy: hex('3d7a1f'),
};
const OTHER = hex('545c68');

const FILLS: { readonly [name: string]: Colour } = {
  band1: hex('fdf5e6'),
  band2: hex('fbeceb'),
  orderSpan: hex('f0d4d2'),
  dateSpan: hex('e9e9e9'),
};
const LINES: { readonly [name: string]: Parameters<typeof drawRule>[3] } = {
  order: { width: 1.4, colour: ORDER },
  date: { colour: GREY, dash: [2.5, 2.5] },
  axis: { width: 0.8, colour: GREY },
};
const TEXTS: { readonly [name: string]: { size?: number; strong?: boolean; quiet?: boolean } } = {
  lane: { strong: true },
  orderLabel: { strong: true },
  quiet: { quiet: true },
  tickLabel: { size: 11, quiet: true },
  bandLabel: { size: 11, quiet: true },
  markLabel: { size: 11 },
};

/** The corner of a picture on the page, and points a pixel of it. */
type Place = { readonly x: number; readonly y: number; readonly scale: number };

const roleColour = (name: string): Colour => ROLES[/role-(\S+)/u.exec(name)?.[1] ?? ''] ?? OTHER;

const lighter = (colour: Colour): Colour => {
  const [red, green, blue] = colour.map((part) => 1 - (1 - part) * 0.4);
  return [red ?? 0, green ?? 0, blue ?? 0];
};

const drawRect = ({ pdf }: Flow, { name, at }: Drawn, { x, y, scale }: Place): void => {
  const isSwatch = name.startsWith('swatch ');
  const own = FILLS[isSwatch ? name.slice('swatch '.length) : name];
  const filled = name.startsWith('span ') ? lighter(roleColour(name)) : own;
  if (!filled && !isSwatch) return;
  const [left = 0, top = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((side) =>
    Number(at[side]),
  );
  const box = {
    ...{ x: x + left * scale, y: y + top * scale },
    ...{ width: width * scale, height: height * scale },
  };
  drawBox(pdf, box, { line: isSwatch ? 0.5 : 0, ...(filled && { filled }) });
};

const drawPath = ({ pdf }: Flow, { name, at }: Drawn, { x, y, scale }: Place): void => {
  const [dx = 0, dy = 0] = (String(at.transform).match(/-?[\d.]+/gu) ?? []).map(Number);
  const colour = roleColour(name).map((part) => part.toFixed(3));
  const [left, top] = [x + dx * scale, y + dy * scale].map((one) => one.toFixed(2));
  pdf.content(`q ${colour.join(' ')} rg ${scale} 0 0 ${scale} ${left} ${top} cm`);
  pdf.path(String(at.d));
  pdf.content('f Q');
};

const drawWords = async (
  { pdf, face }: Flow,
  { name, at, text = '' }: Drawn,
  { x, y, scale }: Place,
): Promise<void> => {
  const { size = 12, strong, quiet } = TEXTS[name] ?? {};
  const span = { text, ...(strong && { strong }) };
  const [line] = await setSpans(face, [span], size * scale, Number.POSITIVE_INFINITY);
  if (!line) return;
  const middle = name === 'tickLabel' ? (line.width * size * scale) / 2 : 0;
  const place = { x: x + Number(at.x) * scale - middle, y: y + Number(at.y) * scale };
  drawLine(pdf, line, { ...place, size: size * scale, colour: quiet ? GREY : BLACK });
};

const drawOne = async (flow: Flow, drawn: Drawn, place: Place): Promise<void> => {
  const { tag, name, at, parts = [] } = drawn;
  const { x, y, scale } = place;
  if (tag === 'rect') drawRect(flow, drawn, place);
  else if (tag === 'path') drawPath(flow, drawn, place);
  else if (tag === 'text') await drawWords(flow, drawn, place);
  else if (tag === 'line') {
    const point = (one: 'x1' | 'x2', other: 'y1' | 'y2') =>
      [x + Number(at[one]) * scale, y + Number(at[other]) * scale] as const;
    drawRule(flow.pdf, point('x1', 'y1'), point('x2', 'y2'), LINES[name] ?? { colour: PALE });
  }
  for (const part of parts) await drawOne(flow, part, place);
};

const CAPTION = { size: 8.5, after: 4, colour: GREY };
const ROOM = 20;

/** Draws a picture as wide as the sheet, smaller where it would be higher than one. */
export const addFigure = async (
  flow: Flow,
  { width, height, drawn, caption }: FigureBlock,
): Promise<void> => {
  const { content } = flow.sheet;
  const scale = Math.min(content.width / width, (content.height - ROOM) / height);
  flow.ensure(height * scale + ROOM);
  await addParagraph(flow, [{ text: caption }], CAPTION);
  const { x, y } = flow.free();
  for (const one of drawn) await drawOne(flow, one, { x, y, scale });
  flow.take(height * scale + 8);
};
