import { type Note, note } from '../note.ts';

/** A member of something that may be no object. */
export const memberOf = (value: unknown, member: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, member)
    ? (value as { readonly [key: string]: unknown })[member]
    : undefined;

/** A change as the log writes it, `{"exhibit":{"from":…,"to":…}}`; undefined if there is none. */
export const changeIn = (
  detail: unknown,
  member: string,
): { readonly from: unknown; readonly to: unknown } | undefined => {
  const change = memberOf(detail, member);
  const to = memberOf(change, 'to');
  return to === undefined ? undefined : { from: memberOf(change, 'from'), to };
};

/** The note that something cannot be checked because lines of the log are sealed. */
export const sealedNote = (detail: string): Note =>
  note('LINES_SEALED', `${detail}: lines of it are sealed`);
