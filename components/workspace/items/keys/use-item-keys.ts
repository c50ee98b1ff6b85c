import { useEffect, useRef } from 'react';
import { actionOf, type KeyAction } from './keys.ts';

/**
 * Handles the list's keyboard shortcuts. If `act` returns true, the browser's default is prevented.
 */
export const useItemKeys = (
  act: (action: KeyAction, isRange: boolean) => boolean,
  hasSingleKeys: boolean,
): void => {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const action = actionOf(event, hasSingleKeys);
      if (action && latest.current(action, event.shiftKey)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [hasSingleKeys]);
};
