import { useEffect, useRef } from 'react';

/** The focus is nowhere, or where the browser is about to take it from. */
const isLost = (): boolean => {
  const { activeElement: at } = document;
  return !at || at === document.body || at.matches(':disabled');
};

/**
 * Where what had the focus is gone at a new step, the keyboard goes on at this element, which has a
 * `tabIndex` of −1: keys scroll what has the focus, and a screen reader says where it is.
 */
export const useFocusIfLost = <E extends HTMLElement>(step: string) => {
  const place = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another place
  useEffect(() => {
    if (isLost()) place.current?.focus({ preventScroll: true });
  }, [step]);
  return place;
};
