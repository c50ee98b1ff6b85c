import { useEffect, useState } from 'react';
import { readShortcuts, type Shortcut } from '../../../../lib/browser/settings/shortcuts.ts';

/**
 * The shortcuts that are set in this browser, read again when the person comes back from another
 * page, on which they may have been changed. Undefined until they are read.
 */
export const useShortcuts = (): readonly Shortcut[] | undefined => {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcuts;
};
