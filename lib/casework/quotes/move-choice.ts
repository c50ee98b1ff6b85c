/**
 * A selection in a text: from `anchor` to `focus`, offsets in UTF-16 units in either order; a caret
 * if both are the same.
 */
export type Choice = { readonly anchor: number; readonly focus: number };
/** A pressed key as `KeyboardEvent.key` names it, with its modifiers. */
export type ChoiceKey = { readonly key: string; readonly shift: boolean; readonly byWord: boolean };

/** Enough for any word or grapheme; segmenting a whole text at each key would be slow. */
const WINDOW = 200;

const segmenters = {
  word: new Intl.Segmenter('zh', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('zh', { granularity: 'grapheme' }),
};

const forward = (text: string, at: number, unit: keyof typeof segmenters): number => {
  const [first] = segmenters[unit].segment(text.slice(at, at + WINDOW));
  return at + (first?.segment.length ?? 0);
};
const backward = (text: string, at: number, unit: keyof typeof segmenters): number => {
  const from = Math.max(0, at - WINDOW);
  const last = [...segmenters[unit].segment(text.slice(from, at))].at(-1);
  return at - (last?.segment.length ?? 0);
};

const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};
const lineAbove = (text: string, at: number): number => {
  const start = lineStart(text, at);
  const above = lineStart(text, Math.max(0, start - 1));
  return start === 0 ? 0 : Math.min(above + at - start, start - 1);
};
const lineBelow = (text: string, at: number): number => {
  const end = lineEnd(text, at);
  return end === text.length
    ? end
    : Math.min(end + 1 + at - lineStart(text, at), lineEnd(text, end + 1));
};

const MOVES: Record<string, (text: string, at: number, byWord: boolean) => number> = {
  ArrowRight: (text, at, byWord) => forward(text, at, byWord ? 'word' : 'grapheme'),
  ArrowLeft: (text, at, byWord) => backward(text, at, byWord ? 'word' : 'grapheme'),
  ArrowDown: lineBelow,
  ArrowUp: lineAbove,
  Home: lineStart,
  End: lineEnd,
};

/**
 * The selection after a key: arrows, Home and End move the caret, with Shift they extend the
 * selection. Undefined for any other key.
 */
export const moveChoice = (
  text: string,
  choice: Choice,
  { key, shift, byWord }: ChoiceKey,
): Choice | undefined => {
  const focus = MOVES[key]?.(text, choice.focus, byWord);
  if (focus === undefined) return undefined;
  return { anchor: shift ? choice.anchor : focus, focus };
};
