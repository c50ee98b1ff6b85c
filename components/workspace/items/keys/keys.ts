/** What a key does in the list of items. */
export type KeyAction =
  | 'down'
  | 'up'
  | 'pageDown'
  | 'pageUp'
  | 'first'
  | 'last'
  | 'open'
  | 'choose'
  | 'chooseAll'
  | 'clear'
  | 'search'
  | 'tag'
  | 'role'
  | 'filing'
  | 'exhibit'
  | 'move'
  | 'withhold'
  | 'keys';

type Key = { readonly action: KeyAction; readonly keys: readonly string[] };

/** Every key by what it does, in the order of the list of keys; as `KeyboardEvent.key` has them. */
export const KEYS: readonly Key[] = [
  { action: 'down', keys: ['j', 'ArrowDown'] },
  { action: 'up', keys: ['k', 'ArrowUp'] },
  { action: 'pageDown', keys: ['PageDown'] },
  { action: 'pageUp', keys: ['PageUp'] },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'open', keys: ['Enter'] },
  { action: 'choose', keys: [' ', 'x'] },
  { action: 'chooseAll', keys: ['Ctrl+a'] },
  { action: 'clear', keys: ['Escape'] },
  { action: 'search', keys: ['/'] },
  { action: 'tag', keys: ['t'] },
  { action: 'role', keys: ['r'] },
  { action: 'filing', keys: ['f'] },
  { action: 'exhibit', keys: ['e'] },
  { action: 'move', keys: ['m'] },
  { action: 'withhold', keys: ['w'] },
  { action: 'keys', keys: ['?'] },
];

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"], aside';
/** Keys that buttons and links handle themselves. */
const NATIVE_KEYS = [' ', 'Enter'];

const nameOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | undefined => {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return `Ctrl+${key.toLowerCase()}`;
  return key.length === 1 ? key.toLowerCase() : key;
};

const isHandledByElement = (element: Element, key: string): boolean =>
  element.closest(TYPING) !== null ||
  element.closest(ELSEWHERE) !== null ||
  (NATIVE_KEYS.includes(key) &&
    element.closest('button, a:not([data-item]), [type="checkbox"]') !== null) ||
  (key === 'Enter' && element.closest('a') !== null);

/**
 * The action of a key press; undefined while the focus is in an input, a dialog, a menu or another
 * part of the screen.
 */
export const actionOf = (event: KeyboardEvent, hasSingleKeys: boolean): KeyAction | undefined => {
  const name = nameOf(event);
  const target = event.target instanceof Element ? event.target : undefined;
  if (name === undefined || (target && isHandledByElement(target, event.key))) return undefined;
  // WCAG 2.2, 2.1.4: keys of one character can be turned off; Space does not count.
  if (!hasSingleKeys && /^\S$/.test(name)) return undefined;
  return KEYS.find(({ keys }) => keys.includes(name))?.action;
};
