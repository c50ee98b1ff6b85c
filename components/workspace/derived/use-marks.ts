import { useRef, useState } from 'react';
import type { Mark } from '../../../lib/evidence/derived.ts';
import { type DrawnMark, fitMark, newMark, type Size } from './move-mark.ts';

/** The marks that are being drawn, and which of them is chosen. */
export const useMarks = (picture: Size) => {
  const [marks, setMarks] = useState<readonly DrawnMark[]>([]);
  const [chosen, setChosen] = useState<number>();
  const next = useRef(1);
  const put = (mark: Mark) => {
    const id = next.current;
    next.current += 1;
    setMarks((before) => [...before, { ...mark, id }]);
    setChosen(id);
  };
  return {
    marks,
    chosen: marks.find(({ id }) => id === chosen),
    choose: setChosen,
    add: (shape: Mark['shape']) => put(newMark(shape, picture)),
    draw: (mark: Mark) => put(fitMark(mark, picture)),
    change: (mark: DrawnMark) => setMarks((before) => before.map((one) => (one.id === mark.id ? mark : one))),
    remove: (id: number) => setMarks((before) => before.filter((one) => one.id !== id)),
    clear: () => setMarks([]),
  };
};
