/**
 * The member of a parsed JSON value at a path of keys and indexes. Only own members are followed,
 * so that `__proto__` and the like are not.
 */
export const memberOf = (value: unknown, ...path: readonly (string | number)[]): unknown => {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
};

/**
 * The trimmed string or the number's digits at a path. Undefined for an empty text and for
 * "undefined", "null" and "nan", which broken templates print.
 */
export const textAt = (
  value: unknown,
  ...path: readonly (string | number)[]
): string | undefined => {
  const found = memberOf(value, ...path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  const text = typeof found === 'string' ? found.trim() : '';
  return text === '' || /^(?:undefined|null|nan)$/iu.test(text) ? undefined : text;
};

export const numberAt = (
  value: unknown,
  ...path: readonly (string | number)[]
): number | undefined => {
  const found = memberOf(value, ...path);
  if (typeof found === 'string' && /^\d{1,15}$/u.test(found)) return Number(found);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};

/** A value as a list: itself if it is one (at most 200 members), else a list of it, else empty. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 200) : [value];

/** The objects in a JSON tree that satisfy a test, outermost first. Stops after `budget` values. */
export const findObjects = (
  root: unknown,
  test: (value: object) => boolean,
  budget = 200_000,
): object[] => {
  const found: object[] = [];
  const pending: unknown[] = [root];
  for (let at = 0; at < pending.length && at < budget; at += 1) {
    const value = pending[at];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && test(value)) found.push(value);
    for (const member of Object.values(value)) if (typeof member === 'object') pending.push(member);
  }
  return found;
};
