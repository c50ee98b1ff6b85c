import { useEffect, useRef } from 'react';
import { useSettings } from '../../kit/use-settings.ts';

/** What a key does with the pictures of an item. */
export type PictureAction =
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'actual'
  | 'previousScreen'
  | 'nextScreen'
  | 'fullScreen';

/** The keys by what they do; as `KeyboardEvent.key` has them, the one to be shown first. */
export const PICTURE_KEYS: { readonly [Action in PictureAction]: readonly string[] } = {
  zoomOut: ['-'],
  zoomIn: ['+', '='],
  fit: ['0'],
  actual: ['1'],
  previousScreen: ['p'],
  nextScreen: ['n'],
  fullScreen: ['f'],
};

const BUSY =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/** The action of a key press; undefined in a field, a dialog or a menu, or with another key. */
export const pictureActionOf = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  target,
}: KeyboardEvent): PictureAction | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (target instanceof Element && target.closest(BUSY)) return undefined;
  const actions = Object.keys(PICTURE_KEYS) as PictureAction[];
  return actions.find((action) => PICTURE_KEYS[action].includes(key.toLowerCase()));
};

/** Handles the keys of the pictures, unless single keys are switched off (WCAG 2.2, 2.1.4). */
export const usePictureKeys = (isOn: boolean, act: (action: PictureAction) => void): void => {
  const hasSingleKeys = useSettings()?.singleKeys !== false;
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isOn || !hasSingleKeys) return;
    const press = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? undefined : pictureActionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn, hasSingleKeys]);
};
