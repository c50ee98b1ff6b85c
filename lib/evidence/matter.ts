import type { ItemRole } from './casework.ts';

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
  readonly court?: string;
  readonly docket?: string;
  readonly cause?: string;
  /** What exhibit labels begin with; the reference where there is none. */
  readonly exhibitPrefix?: string;
};

/**
 * The matter that holds what has no matter yet. It is made with the store and cannot be removed.
 */
export const INBOX_ID = 'inbox';

/**
 * A person's words about an item. They live beside the sealed record and may change; each change is
 * a custody entry.
 */
export type Labels = {
  readonly tags: readonly string[];
  readonly note: string;
  readonly exhibit: string;
  readonly role: ItemRole | '';
};

/** The exhibit of this number: `XM-2021-0007`. */
export const exhibitLabel = (prefix: string, number: number): string =>
  `${prefix}-${String(number).padStart(4, '0')}`;

/** The exhibit an item bears until someone writes another. */
export const defaultExhibit = (
  { reference, exhibitPrefix }: Pick<Matter, 'reference' | 'exhibitPrefix'>,
  number: number,
): string => exhibitLabel(exhibitPrefix ?? reference, number);
