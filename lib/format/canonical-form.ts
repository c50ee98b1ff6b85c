import { canonicalText } from '../evidence/canonical.ts';

/** Canonical JSON; undefined for what has none, such as a value nested too deep to walk. */
const formOf = (value: unknown): string | undefined => {
  try {
    return canonicalText(value);
  } catch {
    return undefined;
  }
};

/** Whether JSON text is in the one canonical form of its value (RFC 8785). */
export const isCanonical = (source: string, value: unknown): boolean => formOf(value) === source;

/** Whether two JSON values are the same, whatever the order of their members. */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  const form = formOf(one);
  return form !== undefined && form === formOf(other);
};
