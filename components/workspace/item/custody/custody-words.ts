import type { TFunction } from 'i18next';
import type { CaseEntry } from '../../../../lib/evidence/casework.ts';
import type { CustodyEntry } from '../../../../lib/evidence/custody.ts';
import { ITEM_ROLES } from '../../../../lib/evidence/item-role.ts';
import { isWordKey } from '../../../words.ts';
import { caseEntryWords } from '../../entries/case-entry-words.ts';

type Detail = { readonly [key: string]: unknown };

const member = (detail: unknown, key: string): unknown => (detail as Detail | undefined)?.[key];

const plain = (value: unknown, t: TFunction): string => {
  const text = Array.isArray(value) ? value.join(t('kit.comma')) : String(value ?? '');
  return text === '' ? t('item.nothing') : `“${text}”`;
};

const LABELS = ['tags', 'note', 'exhibit'] as const;

const relabelled = (detail: Detail | undefined, t: TFunction): readonly string[] =>
  LABELS.filter((field) => member(detail, field) !== undefined).map((field) => {
    const [from, to] = ['from', 'to'].map((side) => plain(member(member(detail, field), side), t));
    return t(`item.changed_${field}`, { from, to });
  });

const roleWords = (detail: Detail | undefined, t: TFunction): readonly string[] => {
  const role = member(detail, 'role');
  if (!role) return [];
  const [from, to] = ['from', 'to'].map((side) => {
    const known = ITEM_ROLES.find((one) => one === member(role, side));
    return known ? t(`terms.itemRole_${known}`) : t('entries.noRole');
  });
  return [t('item.changed_role', { from, to })];
};

const FILING_VALUES = { evidenceKind: 'evidenceKind', formIn: 'form' } as const;

const filingWords = (detail: Detail | undefined, t: TFunction): readonly string[] =>
  Object.entries((member(detail, 'filing') as Detail | undefined) ?? {}).map(([field, changed]) => {
    const [from, to] = ['from', 'to'].map((side) => {
      const value = member(changed, side);
      const list = FILING_VALUES[field as keyof typeof FILING_VALUES];
      const key = `terms.${list}_${value}`;
      return plain(list && isWordKey(key) ? t(key) : value, t);
    });
    const key = `terms.filing_${field}`;
    return t('item.changed_filing', { field: isWordKey(key) ? t(key) : field, from, to });
  });

const caseWords = (detail: Detail | undefined, t: TFunction): readonly string[] => {
  const [from, to] = [member(detail, 'from'), member(detail, 'to')] as (CaseEntry | undefined)[];
  const entry = to ?? from;
  if (!entry || member(detail, 'case') === undefined) return [];
  const key =
    from && to ? 'entries.entryChanged' : to ? 'entries.entryAdded' : 'entries.entryRemoved';
  return [
    t(key, { kind: t(`entries.kind_${entry.kind}`), words: plain(caseEntryWords(entry, t), t) }),
  ];
};

const derivedWords = (detail: Detail | undefined, t: TFunction): readonly string[] => {
  const path = member(detail, 'derived');
  if (path === undefined) return [];
  const isBrought = member(detail, 'imported') || member(detail, 'moved');
  return [t(isBrought ? 'pictures.brought' : 'pictures.made', { path })];
};

const custodianWords = (value: unknown, t: TFunction): string =>
  ['name', 'title', 'employer', 'organisation']
    .map((fact) => member(value, fact))
    .filter(Boolean)
    .join(t('kit.comma'));

const matterWords = (detail: Detail | undefined, t: TFunction): readonly string[] =>
  Object.entries((member(detail, 'matter') as Detail | undefined) ?? {}).map(([field, changed]) => {
    const [from, to] = ['from', 'to'].map((side) => {
      const value = member(changed, side);
      const isOne = typeof value === 'object' && !Array.isArray(value);
      return plain(isOne ? custodianWords(value, t) : value, t);
    });
    const key = `caseFile.field_${field}`;
    return t('item.changed_matter', { field: isWordKey(key) ? t(key) : field, from, to });
  });

const annotated = (detail: Detail | undefined, t: TFunction): readonly string[] => {
  const released = member(member(detail, 'withheld'), 'from');
  return [
    ...(released ? [t('item.changed_withheld', { from: released })] : []),
    ...relabelled(detail, t),
    ...roleWords(detail, t),
    ...filingWords(detail, t),
    ...caseWords(detail, t),
    ...derivedWords(detail, t),
    ...matterWords(detail, t),
  ];
};

const refusalWords = (code: unknown, t: TFunction): string => {
  const key = `timeStamps.refused_${code}`;
  return t(isWordKey(key) ? key : 'timeStamps.refused_OTHER');
};

/** What the storage answered: the log states each of it as the receipt does. */
const depositWords = (detail: Detail | undefined, t: TFunction): readonly string[] => {
  const count = Number(member(detail, 'objects') ?? 0);
  const missing = Number(member(detail, 'missing') ?? 0);
  const [at, until] = [member(detail, 'at'), member(detail, 'lockedUntil')];
  return [
    ...(at ? [t('deposit.answered', { count, at, storage: member(detail, 'storage') })] : []),
    ...(at ? [until ? t('deposit.lockedUntil', { until }) : t('deposit.notLocked')] : []),
    ...(missing ? [t('deposit.missing', { count: missing })] : []),
    ...(member(detail, 'imported') ? [t('deposit.imported')] : []),
  ];
};

/** The details of a time-stamp, a deposit or an export, if the entry has them. */
const particulars = ({ event, detail }: CustodyEntry, t: TFunction): readonly string[] => {
  const [genTime, refused] = [member(detail, 'genTime'), member(detail, 'unstamped')];
  if (event === 'time-stamped' && genTime) {
    const requestedAt = member(detail, 'requestedAt');
    const elsewhere = member(detail, 'moved') ? 'item.stampedBefore' : 'item.stampedElsewhere';
    const key = requestedAt ? 'item.stampedWords' : elsewhere;
    return [t(key, { authority: member(detail, 'authority'), genTime, requestedAt })];
  }
  if (event === 'deposited') return depositWords(detail, t);
  if (event !== 'exported') return [];
  const signer = member(detail, 'signer');
  return [
    ...(signer ? [t('item.exportSigned', { signer })] : []),
    ...(member(detail, 'encrypted') ? [t('passPhrase.encrypted')] : []),
    ...(genTime ? [t('item.exportStamped', { time: genTime })] : []),
    ...(refused
      ? [t('item.exportUnstamped', { reason: refusalWords(member(refused, 'code'), t) })]
      : []),
  ];
};

/** Describes a custody entry in sentences of the screen's language. */
export const custodyWords = (entry: CustodyEntry, t: TFunction): readonly string[] => {
  const { event, detail } = entry;
  if (event === 'annotated') return annotated(detail, t);
  const [from, to] = [member(detail, 'from'), member(detail, 'to')];
  const isAdded = event === 'captured' && String(member(detail, 'url')).startsWith('ni:');
  const said = t(isAdded ? 'item.event_added' : `item.event_${event}`, {
    number: member(detail, 'number') ?? '',
    from: member(from, 'reference') ?? '',
    before: member(from, 'number') ?? '',
    to: member(to, 'reference') ?? '',
    file: member(detail, 'savedAs') ?? member(detail, 'file') ?? '',
    count: Number(member(detail, 'items') ?? 0),
  });
  const reason = member(detail, 'reason');
  return [said, ...(typeof reason === 'string' ? [reason] : []), ...particulars(entry, t)];
};
