import { useEffect, useRef, useState } from 'react';

const GRACE_MS = 250;

/**
 * The key of the mark whose card is shown. The card closes shortly after the pointer or the focus
 * leaves, unless they move onto the card.
 */
export const useShownMark = () => {
  const [shown, setShown] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    shown,
    show: (key: string) => {
      keep();
      setShown(key);
    },
    hide: (after = GRACE_MS) => {
      keep();
      timer.current = setTimeout(() => setShown(undefined), after);
    },
    keep,
  };
};
