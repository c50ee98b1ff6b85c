import { useEffect, useRef } from 'react';

const TYPING = 'input, textarea, select, [contenteditable]';

/** Calls `undo` at Ctrl+Z or Command+Z while the component is there, but not in a field. */
export const useUndoKey = (undo: () => void): void => {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, target } = event;
      if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || shiftKey) return;
      if (target instanceof Element && target.closest(TYPING)) return;
      event.preventDefault();
      event.stopPropagation(); // what was saved before the dialog opened stays
      latest.current();
    };
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, []);
};
