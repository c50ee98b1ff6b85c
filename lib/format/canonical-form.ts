import { canonicalText } from '../evidence/chain/canonical.ts';

/**
 * The canonical JSON of a value; undefined if it has none, for instance if it is nested too deep.
 */
const canonicalForm = (value: unknown): string | undefined => {
  try {
    return canonicalText(value);
  } catch {
    return undefined;
  }
};

/** Whether JSON text is the canonical JSON (RFC 8785) of its parsed value. */
export const isCanonical = (source: string, value: unknown): boolean =>
  canonicalForm(value) === source;

/** Whether two JSON values are equal, ignoring the order of object members. */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  const form = canonicalForm(one);
  return form !== undefined && form === canonicalForm(other);
};
