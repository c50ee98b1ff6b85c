/** A `ref` of an element at which the keyboard begins when it comes. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
