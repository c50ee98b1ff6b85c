import { afterAll, vi } from 'vitest';

/** What tests add to, since jsdom lays nothing out. */
const PROTOTYPES: readonly object[] =
  typeof document === 'undefined'
    ? []
    : [Document, Element, HTMLElement, Range, ShadowRoot].map(({ prototype }) => prototype);

const before = PROTOTYPES.map((prototype) => Object.getOwnPropertyDescriptors(prototype));

const restore = (prototype: object, index: number): void => {
  const descriptors: Record<string, PropertyDescriptor> = before[index] ?? {};
  for (const name of Object.getOwnPropertyNames(prototype))
    if (!Object.hasOwn(descriptors, name)) Reflect.deleteProperty(prototype, name);
  Object.defineProperties(prototype, descriptors);
};

// The files that share a process find it, each of them, as the first one did.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  if (typeof document === 'undefined') return;
  PROTOTYPES.forEach(restore);
  document.head.replaceChildren();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});
