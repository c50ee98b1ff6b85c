import { type ExportItem, WITHHELD_REASONS } from '../../evidence/export-item.ts';
import { EVIDENCE_KINDS, FILING_TEXTS, FORMS, isPlace } from '../../evidence/filing-labels.ts';
import { ITEM_ROLES } from '../../evidence/item-role.ts';
import type { LoggedEntry } from '../../evidence/ledger.ts';
import { isProfile } from '../../format/profile.ts';
import {
  exactly,
  list,
  literal,
  object,
  oneOf,
  optional,
  type Shape,
  type Shaped,
  text,
  whole,
} from '../../format/shape.ts';
import { LOCK_MODES } from '../../format/shapes/deposit-receipt.ts';
import type { PackageInput } from '../input.ts';
import { holdsCovered } from './redact/covered-words.ts';

/** What goes out, as far as it decides about lines of the log. */
type GoingOut = {
  readonly matter: PackageInput['matter'];
  readonly items: ReadonlyMap<string, ExportItem>;
  readonly withheld: ReadonlyMap<number, string>;
};

type Rule = (entry: LoggedEntry, out: GoingOut) => boolean;

const changed = <T>(shape: Shape<T>) => optional(exactly({ from: shape, to: shape }));
const yes: Shape<true> = (value): value is true => value === true;

/** An address without a password or query, which could hold a key for a time-stamp service. */
const plainAddress: Shape<string> = (value): value is string => {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  return url !== null && !url.username && !url.password && !url.search;
};

/** Words without an address, which a browser can say with all that it holds. */
const withoutAddress: Shape<string> = (value): value is string =>
  text(value) && !value.includes('://');

const captured = exactly({ number: whole, url: optional(text), title: optional(text) });
const numbered = exactly({ number: whole });
const received = exactly({ number: whole, from: exactly({ id: text }) });
/** An item that came in a package: its own matter's reference stands in the package's name. */
const imported = exactly({
  number: whole,
  from: exactly({ id: text, reference: text, number: whole, chain: optional(text) }),
  package: exactly({
    name: text,
    tagManifest: text,
    export: text,
    log: text,
    signer: optional(text),
    findings: optional(list(text)),
  }),
  absent: optional(list(exactly({ path: text, reason: oneOf(WITHHELD_REASONS) }))),
});
const withheld = exactly({ number: whole, reason: text });
const labels = exactly({
  exhibit: changed(text),
  role: changed(oneOf([...ITEM_ROLES, ''])),
  imported: optional(yes),
});
const noneOrPlace: Shape<string> = (value): value is string =>
  text(value) && (value === '' || isPlace(value));
const chosen = exactly({
  filing: exactly({
    evidenceKind: changed(oneOf([...EVIDENCE_KINDS, ''])),
    formIn: changed(oneOf([...FORMS, ''])),
    place: changed(noneOrPlace),
  }),
  imported: optional(yes),
});
const written = exactly({
  filing: exactly({
    purpose: changed(text),
    source: changed(text),
    group: changed(text),
    externalNumber: changed(text),
  }),
  imported: optional(yes),
});
const derived = exactly({
  derived: text,
  digest: text,
  from: list(text),
  imported: optional(yes),
  moved: optional(yes),
});
const stamped = exactly({
  number: whole,
  authority: text,
  genTime: text,
  requestedAt: optional(text),
  imported: optional(yes),
  moved: optional(yes),
  url: optional(plainAddress),
  token: text,
});
const deposited = exactly({
  number: whole,
  receipt: text,
  storage: plainAddress,
  objects: whole,
  at: optional(text),
  lockedUntil: optional(text),
  mode: optional(oneOf(LOCK_MODES)),
  missing: optional(whole),
  imported: optional(yes),
});
const exported = exactly({
  file: text,
  savedAs: optional(text),
  items: whole,
  profile: optional(isProfile),
  signer: optional(text),
  tagManifest: optional(text),
  token: optional(text),
  genTime: optional(text),
  unstamped: optional(object({ code: text, message: withoutAddress })),
  bates: optional(exactly({ first: text, last: text })),
  encrypted: optional(oneOf(['AES-256'])),
});

/** All texts in a value, at any depth. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The address and title of a page whose record is redacted stay back with it. */
const statesRedacted = (entry: LoggedEntry, out: GoingOut): boolean =>
  entry.event === 'captured' && itemOf(entry, out)?.redactedRecord !== undefined;

const itemOf = ({ item }: LoggedEntry, { items }: GoingOut): ExportItem | undefined =>
  item === undefined ? undefined : items.get(item);

const ofItem =
  (shape: Shape<unknown>): Rule =>
  (entry, out) =>
    itemOf(entry, out) !== undefined && shape(entry.detail);

/** A line that names another matter than this one is sealed. */
const receivedRule: Rule = (entry, out) => {
  const { detail } = entry;
  if (itemOf(entry, out) === undefined) return false;
  if (received(detail)) return true;
  const { id, reference } = out.matter;
  return imported(detail) && detail.from.id === id && detail.from.reference === reference;
};

/**
 * Words of a filed list that go out with the item in any case. Earlier words, which a person took
 * back, stay back: a line with them is sealed.
 */
const statesSentWords = (detail: Shaped<typeof written>, { labels: sent }: ExportItem): boolean =>
  FILING_TEXTS.every((field) => {
    const words = detail.filing[field];
    return words === undefined || (words.from === '' && words.to === (sent.filing?.[field] ?? ''));
  });

const annotated: Rule = (entry, out) => {
  const item = itemOf(entry, out);
  const { detail } = entry;
  if (!item) return false;
  if (labels(detail)) return Object.keys(detail).length > 0;
  if (chosen(detail)) return Object.keys(detail.filing).length > 0;
  if (written(detail)) return statesSentWords(detail, item);
  return derived(detail) && (item.derived ?? []).some(({ path }) => path === detail.derived);
};

/** A name that a browser numbered because it was taken; one that a person chose stays back. */
const isNumberedName = ({ file, savedAs = file }: Shaped<typeof exported>): boolean =>
  savedAs.replace(/ ?\(\d{1,4}\)(?=\.zip$)/u, '') === file;

/**
 * The allow-list: an event and the exact members of its detail, none of which can hold a note, a
 * tag, words of an item that stays back, or another matter's reference. Any other line is sealed,
 * also a new event or member that nobody has thought of here.
 */
const RULES: { readonly [event: string]: Rule } = {
  'matter-opened': ({ detail }, { matter: { reference, name } }) =>
    exactly({ reference: literal(reference), name: literal(name) })(detail),
  captured: ofItem(captured),
  received: receivedRule,
  transferred: ({ detail }) => numbered(detail),
  deleted: ({ detail }) => numbered(detail),
  withheld: ({ detail }, out) =>
    withheld(detail) && out.withheld.get(detail.number) === detail.reason,
  annotated,
  'time-stamped': ofItem(stamped),
  deposited: ofItem(deposited),
  viewed: ofItem(optional(exactly({}))),
  verified: ofItem(optional(exactly({ result: oneOf(['unchanged', 'changed']) }))),
  exported: ({ item, detail }) => item === undefined && exported(detail) && isNumberedName(detail),
};

/** Makes the test of which entries of the log a court package may show, without covered words. */
export const courtLines = (
  { matter, items, withheld: stayingBack }: Pick<PackageInput, 'matter' | 'items' | 'withheld'>,
  covered: readonly string[] = [],
): ((entry: LoggedEntry) => boolean) => {
  const out: GoingOut = {
    matter,
    items: new Map(items.map((item) => [item.record.id, item])),
    withheld: new Map(stayingBack.map(({ number, reason }) => [number, reason])),
  };
  return (entry) =>
    Object.hasOwn(RULES, entry.event) &&
    RULES[entry.event]?.(entry, out) === true &&
    !statesRedacted(entry, out) &&
    !textsIn(entry.detail).some((one) => holdsCovered(one, covered));
};
