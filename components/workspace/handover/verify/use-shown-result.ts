import { useEffect, useRef } from 'react';

/** A field that a person is writing in keeps the keyboard: each change verifies anew. */
const isWriting = (): boolean =>
  document.activeElement?.matches('input:not([type="file"]), textarea') ?? false;

/**
 * Brings the place of the result into view at each new step and puts the keyboard there, since it
 * lies below what was pressed to get it; the place has a `tabIndex` of −1.
 */
export const useShownResult = (step: string) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === 'idle' || isWriting()) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [step]);
  return place;
};
