/** RFC 3339 in UTC with milliseconds: `2026-11-21T12:00:00.123Z`. */
export type Instant = string;

/** Who operates the extension and has charge of the items. */
export type Custodian = { readonly name: string; readonly organisation?: string };

/** The case that items are captured for. */
export type Matter = {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly custodian: Custodian;
  readonly openedAt: Instant;
};

/** The matter that holds what has no matter yet. It is made with the store and cannot be removed. */
export const INBOX_ID = 'inbox';

/** A person's words about an item. They live beside the sealed record and may change; each change is a custody entry. */
export type Labels = { readonly tags: readonly string[]; readonly note: string; readonly exhibit: string };

/** The exhibit an item bears until someone writes another: `XM-2021-0007`. */
export const defaultExhibit = (reference: string, number: number): string =>
  `${reference}-${String(number).padStart(4, '0')}`;
