import type { FilingLabels } from './filing-labels.ts';
import type { ItemRole } from './item-role.ts';

/** RFC 3339 in UTC with milliseconds: `2026-11-21T12:00:00.123Z`. */
export type Instant = string;

/** Who operates the extension and has charge of the items. */
export type Custodian = {
  readonly name: string;
  readonly organisation?: string;
  readonly title?: string;
  readonly employer?: string;
};

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
  /** The zone in which the matter's times are shown, as an IANA name: that of its court. */
  readonly timeZone?: string;
  /** The prefix of exhibit labels; the reference if absent. */
  readonly exhibitPrefix?: string;
  /** Who files, with the role in the proceedings (提交人及诉讼地位). */
  readonly filingParty?: string;
  /** The other parties (对方当事人). */
  readonly opponents?: readonly string[];
  /** How many copies are filed (份数): commonly the number of opponents and one. */
  readonly copies?: number;
  /** The chain whose custodian numbers the exhibits, where the matter is shared (its id). */
  readonly numberedBy?: string;
  /**
   * How many hours may lie between two captures of one page by two custodians that are shown as
   * corroborating each other: 24 where it is absent, and 0 where they are not shown.
   */
  readonly witnessHours?: number;
};

/** The matter for items without a matter. It is created with the store and cannot be removed. */
export const INBOX_ID = 'inbox';

/** The custodian of the Inbox until somebody is named. */
export const UNNAMED_CUSTODIAN = 'Custodian not named';

/** Labels that people give an item. They are not sealed; each change is a custody entry. */
export type Labels = {
  readonly tags: readonly string[];
  readonly note: string;
  readonly exhibit: string;
  readonly role: ItemRole | '';
  /** Absent where nothing was entered. */
  readonly filing?: FilingLabels;
};

/** The exhibit label of a number: `XM-2021-0007`. */
export const exhibitLabel = (prefix: string, number: number): string =>
  `${prefix}-${String(number).padStart(4, '0')}`;

/** The exhibit label of an item until someone changes it. */
export const defaultExhibit = (
  { reference, exhibitPrefix }: Pick<Matter, 'reference' | 'exhibitPrefix'>,
  number: number,
): string => exhibitLabel(exhibitPrefix ?? reference, number);

/**
 * What an item of a shared matter is called that nobody has numbered as an exhibit: its custodian,
 * the end of the chain's id, since one person may have two, and its number there.
 */
export const unnumberedLabel = (
  { id, custodian }: { readonly id: string; readonly custodian: Pick<Custodian, 'name'> },
  number: number,
): string => exhibitLabel(`${custodian.name} ${id.slice(-4)}`, number);
