import type { LoggedEntry } from '../../evidence/ledger.ts';

/**
 * What a line of a custody log can change beside the sealed records: a label of an item, a label
 * for filed lists, whether an item is withheld, an entry of the case file or its internal note, or
 * a fact of the matter.
 */
export type Subject =
  | { readonly kind: 'label'; readonly item: string; readonly field: string }
  | { readonly kind: 'filing'; readonly item: string; readonly field: string }
  | { readonly kind: 'withheld'; readonly item: string }
  | { readonly kind: 'case'; readonly id: string; readonly entry: string }
  | { readonly kind: 'case-note'; readonly id: string; readonly entry: string }
  | { readonly kind: 'matter'; readonly field: string };

/** What a line says that it changed; `undefined` stands for a value that is not there. */
export type Change = { readonly subject: Subject; readonly from: unknown; readonly to: unknown };

/** One text a subject, the same for the same subject. */
export const keyOfSubject = (subject: Subject): string =>
  JSON.stringify(
    'item' in subject
      ? [subject.kind, subject.item, 'field' in subject ? subject.field : '']
      : [subject.kind, 'id' in subject ? subject.id : '', 'field' in subject ? subject.field : ''],
  );

const LABELS = ['exhibit', 'role', 'tags', 'note'] as const;

type Members = { readonly [name: string]: unknown };

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

const hasSides = (value: unknown): value is { readonly from?: unknown; readonly to?: unknown } => {
  const members = membersOf(value);
  return Object.hasOwn(members, 'from') || Object.hasOwn(members, 'to');
};

const sides = (subject: Subject, value: unknown): readonly Change[] =>
  hasSides(value) ? [{ subject, from: value.from, to: value.to }] : [];

const memberOf = (members: Members, name: string): unknown =>
  Object.hasOwn(members, name) ? members[name] : undefined;

const inItem = (item: string, detail: Members): readonly Change[] => [
  ...LABELS.flatMap((field) => sides({ kind: 'label', item, field }, memberOf(detail, field))),
  ...Object.entries(membersOf(memberOf(detail, 'filing'))).flatMap(([field, value]) =>
    sides({ kind: 'filing', item, field }, value),
  ),
  ...sides({ kind: 'withheld', item }, memberOf(detail, 'withheld')),
];

/** That an entry came with a backup says where it was, not what it says. */
const withoutOrigin = (value: unknown): unknown => {
  const { fromBackup: _, ...entry } = membersOf(value);
  return value === undefined ? undefined : entry;
};

const inCaseFile = (id: string, entry: string, detail: Members): readonly Change[] => [
  ...sides({ kind: 'case', id, entry }, detail).map(({ subject, from, to }) => ({
    subject,
    from: withoutOrigin(from),
    to: withoutOrigin(to),
  })),
  ...sides({ kind: 'case-note', id, entry }, memberOf(detail, 'internalNote')),
];

/** The changes that a line of a custody log states (package-format.md, "custody.jsonl"). */
export const changesIn = ({ event, item, detail: stated }: LoggedEntry): readonly Change[] => {
  const detail = membersOf(stated);
  if (event === 'withheld' && item !== undefined)
    return [{ subject: { kind: 'withheld', item }, from: '', to: memberOf(detail, 'reason') }];
  if (event !== 'annotated') return [];
  const [entry, id] = [memberOf(detail, 'case'), memberOf(detail, 'id')];
  if (typeof entry === 'string' && typeof id === 'string') return inCaseFile(id, entry, detail);
  // Each chain has a custodian of its own: who that is follows from that chain alone.
  const facts = Object.entries(membersOf(memberOf(detail, 'matter'))).filter(
    ([field]) => field !== 'custodian',
  );
  return [
    ...(item === undefined ? [] : inItem(item, detail)),
    ...facts.flatMap(([field, value]) => sides({ kind: 'matter', field }, value)),
  ];
};

/** The digests of the lines between which a line decides (`detail.decides`). */
export const decidedIn = ({ detail }: LoggedEntry): readonly string[] => {
  const named = memberOf(membersOf(detail), 'decides');
  return Array.isArray(named) ? named.filter((one) => typeof one === 'string') : [];
};
