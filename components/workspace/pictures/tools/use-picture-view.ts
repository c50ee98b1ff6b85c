import { type RefObject, useEffect, useState } from 'react';
import { NOTHING, type PictureView, readPictureView } from './picture-view.ts';

const isSame = (one: PictureView, other: PictureView): boolean =>
  one.at === other.at &&
  one.count === other.count &&
  one.path === other.path &&
  one.scale === other.scale;

/** What is in view below an element; read anew as it is scrolled or resized, or `shown` changes. */
export const usePictureView = (root: RefObject<Element | null>, shown: string): PictureView => {
  const [view, setView] = useState<PictureView>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pictures are looked at anew
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = readPictureView(element);
        setView((before) => (isSame(before, next) ? before : next));
      });
    };
    read();
    const resized = new ResizeObserver(read);
    resized.observe(element);
    addEventListener('scroll', read, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      removeEventListener('scroll', read, { capture: true });
    };
  }, [root, shown]);
  return view;
};
