import type { TFunction } from 'i18next';
import type { CustodyEntry } from '../../lib/evidence/custody.ts';

type Detail = { readonly [key: string]: unknown };

const member = (detail: unknown, key: string): unknown => (detail as Detail | undefined)?.[key];

const plain = (value: unknown, t: TFunction): string => {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text === '' ? t('workspace.nothing') : `“${text}”`;
};

const LABELS = ['tags', 'note', 'exhibit'] as const;

const annotated = (detail: Detail | undefined, t: TFunction): readonly string[] =>
  LABELS.filter((field) => member(detail, field) !== undefined).map((field) => {
    const [from, to] = ['from', 'to'].map((side) => plain(member(member(detail, field), side), t));
    return t(`workspace.changed_${field}`, { from, to });
  });

/** What a custody entry says, in sentences of the screen's language. */
export const custodyWords = ({ event, detail }: CustodyEntry, t: TFunction): readonly string[] => {
  if (event === 'annotated') return annotated(detail, t);
  const [from, to] = [member(detail, 'from'), member(detail, 'to')];
  const said = t(`workspace.event_${event}`, {
    number: member(detail, 'number') ?? '',
    from: member(from, 'reference') ?? '',
    before: member(from, 'number') ?? '',
    to: member(to, 'reference') ?? '',
    file: member(detail, 'file') ?? '',
    count: Number(member(detail, 'items') ?? 0),
  });
  const reason = member(detail, 'reason');
  return typeof reason === 'string' ? [said, reason] : [said];
};
