import { useRef, useState } from 'react';
import type { Derived, Mark } from '../../../../lib/evidence/derived.ts';
import { coveredOn, type Drawable, type PlacedMark } from './cover-everywhere.ts';
import { type DrawnMark, fitMark, newMark } from './move-mark.ts';

const placeKey = ({ x, y, width, height, shape }: Mark): string =>
  [shape, x, y, width, height].join();

/** Marks without those that lie exactly on an earlier one. */
const distinct = <M extends Mark>(marks: readonly M[]): readonly M[] =>
  [...new Map(marks.toReversed().map((mark) => [placeKey(mark), mark])).values()].toReversed();

/** The boxes of copies that were saved before, since a copy has to cover what they cover. */
const earlierBoxes = (
  pictures: readonly Drawable[],
  earlier: readonly Derived[],
): readonly PlacedMark[] =>
  pictures
    .flatMap(({ path, digest }) => {
      const copies = earlier.filter(({ from }) => from.includes(digest));
      const boxes = copies.flatMap(({ marks }) => marks.filter(({ shape }) => shape === 'box'));
      return distinct(boxes).map((mark) => ({ ...mark, path }));
    })
    .map((mark, at) => ({ ...mark, id: at + 1 }));

/** What was drawn before a step, the picture it was made on, and the mark whose note was typed. */
type Step = {
  readonly marks: readonly PlacedMark[];
  readonly path: string;
  readonly typed: number | undefined;
};

/** All marks, and what they were before each step; `path` is the picture that is drawn on now. */
const useHistory = (path: string, first: () => readonly PlacedMark[]) => {
  const [all, setAll] = useState<readonly PlacedMark[]>(first);
  const [before, setBefore] = useState<readonly Step[]>([]);
  /** Puts other marks in the place of all; letter after letter of a note is one step. */
  const replace = (marks: readonly PlacedMark[], typed?: number) => {
    const last = before.at(-1);
    const isSameStep = typed !== undefined && last?.typed === typed;
    if (!isSameStep) setBefore([...before, { marks: all, path, typed }]);
    setAll(marks);
  };
  /** Takes the last step back. Returns the path of the picture that it was made on, if any. */
  const undo = (): string | undefined => {
    const last = before.at(-1);
    if (!last) return undefined;
    setBefore(before.slice(0, -1));
    setAll(last.marks);
    return last.path;
  };
  return { all, replace, undo, canUndo: before.length > 0 };
};

/**
 * What is drawn on an item's pictures, and which mark is chosen; `scale` is the pictures' pixels a
 * CSS pixel of the page. The boxes of `earlier` copies are drawn already.
 */
export const useMarks = (
  pictures: readonly Drawable[],
  picture: Drawable,
  scale: number,
  earlier: readonly Derived[] = [],
) => {
  const { path, pixels } = picture;
  const { all, replace, ...history } = useHistory(path, () => earlierBoxes(pictures, earlier));
  const [chosen, setChosen] = useState<number>();
  const next = useRef(all.length + 1);
  const put = (mark: Mark) => {
    const id = next.current;
    next.current += 1;
    replace([...all, { ...mark, id, path }]);
    setChosen(id);
  };
  const putAll = (marks: readonly Mark[]) => {
    const from = next.current;
    next.current += marks.length;
    replace([...all, ...marks.map((mark, at) => ({ ...mark, id: from + at, path }))]);
  };
  const change = (mark: DrawnMark) => {
    const was = all.find(({ id }) => id === mark.id);
    const isTyped = was !== undefined && was.text !== mark.text;
    replace(
      all.map((one) => (one.id === mark.id ? { ...mark, path: one.path } : one)),
      isTyped ? mark.id : undefined,
    );
  };
  const ownOf = (one: Drawable) => all.filter((mark) => mark.path === one.path);
  const marks = ownOf(picture);
  return {
    marks,
    covered: coveredOn(picture, all, pictures, scale),
    chosen: marks.find(({ id }) => id === chosen),
    choose: setChosen,
    add: (shape: Mark['shape']) => put(newMark(shape, pixels)),
    draw: (mark: Mark) => put(fitMark(mark, pixels)),
    drawAll: (many: readonly Mark[]) => putAll(many.map((mark) => fitMark(mark, pixels))),
    change,
    remove: (id: number) => replace(all.filter((one) => one.id !== id)),
    ...history,
    /** The pictures with something on them, each with its marks. */
    drawn: pictures
      .map((one): { picture: Drawable; marks: readonly Mark[] } => ({
        picture: one,
        marks: distinct([...ownOf(one), ...coveredOn(one, all, pictures, scale)]).map(
          ({ id: _id, ...mark }) => mark,
        ),
      }))
      .filter((one) => one.marks.length > 0),
  };
};
