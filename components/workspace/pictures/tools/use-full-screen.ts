import { type RefObject, useEffect, useState } from 'react';

/** Whether an element fills the screen, and what lets it or no longer. */
export const useFullScreen = (root: RefObject<Element | null>) => {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const changed = () =>
      setIsFull(Boolean(root.current) && document.fullscreenElement === root.current);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [root]);
  const toggle = () => {
    // A browser may refuse it; then the picture stays where it is.
    const work = isFull ? document.exitFullscreen() : root.current?.requestFullscreen();
    work?.catch(() => {});
  };
  return { isFull, toggle };
};
