const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fields of a draft that differ from what is stored. */
export const changedIn = <Draft extends object>(
  draft: Draft,
  storedOf: (field: keyof Draft) => unknown,
): Draft =>
  Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => !isSame(value, storedOf(field as never))),
  ) as Draft;

/**
 * A draft once some fields of it were saved: what was typed while they were being saved, or in
 * other fields, stays.
 */
export const withoutSaved = <Draft extends object>(draft: Draft, saved: Draft): Draft =>
  changedIn(draft, (field) => saved[field]);
