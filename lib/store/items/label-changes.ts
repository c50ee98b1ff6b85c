import { FILING_PUBLIC } from '../../evidence/filing-labels.ts';
import type { Labels } from '../../evidence/matter.ts';
import type { Log } from '../change.ts';
import type { NewLabels } from './labels.ts';

/** The present and the future value of each field that would change. */
type Changed = { readonly [field: string]: { readonly from: unknown; readonly to: unknown } };

/** What a change of labels would change: fields of the item's own, and of filed lists. */
export type LabelChanges = { readonly own: Changed; readonly filing: Changed };

const changed = (before: object, after: object): Changed =>
  Object.fromEntries(
    Object.entries(after)
      .map(([field, to]) => {
        const from: unknown = before[field as keyof typeof before];
        return [field, { from, to }] as const;
      })
      .filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)),
  );

const NO_FILING = {
  purpose: '',
  source: '',
  group: '',
  externalNumber: '',
  evidenceKind: '',
  formIn: '',
  place: '',
} as const;

/** Compares an item's labels with new ones; a filing label that is absent counts as ''. */
export const changesOf = (item: Labels, { filing = {}, ...own }: NewLabels): LabelChanges => ({
  own: changed(item, own),
  filing: changed({ ...NO_FILING, ...item.filing }, filing),
});

export const hasChanges = ({ own, filing }: LabelChanges): boolean =>
  Object.keys(own).length + Object.keys(filing).length > 0;

const before = (changes: Changed) =>
  Object.fromEntries(Object.entries(changes).map(([field, { from }]) => [field, from]));

/** The labels that take changes back. */
export const earlierLabels = ({ own, filing }: LabelChanges): NewLabels => ({
  ...before(own),
  ...(Object.keys(filing).length > 0 && { filing: before(filing) }),
});

/** Labels that go out in every package. Tags and notes go out to counsel alone. */
const PUBLIC: readonly string[] = ['exhibit', 'role'] satisfies (keyof Labels)[];

/** The part of the changes whose fields are among `fields`, and the rest. */
const split = (changes: Changed, fields: readonly string[]): readonly Changed[] => {
  const all = Object.entries(changes);
  const isAmong = ([field]: readonly [string, unknown]) => fields.includes(field);
  return [all.filter(isAmong), all.filter((one) => !isAmong(one))].map((part) =>
    Object.fromEntries(part),
  );
};

/**
 * Logs a change of exhibit or role, of tags or note, of filing labels without words, and of
 * filing labels in a person's own words as an entry each, so that those with words can be sealed
 * in a package for a court and the others stay provable. `mark` says that the labels came with a
 * package.
 */
export const logLabels = async (
  log: Log,
  { id, matterId }: { readonly id: string; readonly matterId: string },
  { own, filing }: LabelChanges,
  mark: { readonly imported?: true } = {},
): Promise<void> => {
  const details = [
    ...split(own, PUBLIC),
    ...split(filing, FILING_PUBLIC).map((part) =>
      Object.keys(part).length > 0 ? { filing: part } : {},
    ),
  ];
  for (const detail of details)
    if (Object.keys(detail).length > 0)
      await log(matterId, { event: 'annotated', item: id, detail: { ...detail, ...mark } });
};
