import type { TFunction } from 'i18next';
import type { ItemResult } from '../../../../lib/import/import-package.ts';

/** How lists of names are written in the screen's language. */
export type ListNames = (names: readonly string[]) => string;

const filesOf = ({ absent }: ItemResult, t: TFunction, list: ListNames): string =>
  list(absent.map(({ path, reason }) => t(`importPackage.reason_${reason}`, { path })));

/** What becomes of an item, before or after the import, as sentences. */
export const outcomeSentences = (
  item: ItemResult,
  t: TFunction,
  list: ListNames,
): readonly string[] => {
  const { outcome, imported, codes = [], reason = '' } = item;
  const files = filesOf(item, t, list);
  const before = item.wasDeleted ? [t('importPackage.wasDeleted')] : [];
  if (!imported || (outcome !== 'whole' && outcome !== 'partly'))
    return [
      t(`importPackage.outcome_${outcome}`, { files, codes: list(codes), reason }),
      ...before,
    ];
  const { number, exhibit, refused, leftOut } = imported;
  const labels = list(refused.map((label) => t(`importPackage.label_${label}`)));
  return [
    t(`importPackage.done_${outcome}`, { number, exhibit, files }),
    ...(refused.length > 0 ? [t('importPackage.refused', { labels })] : []),
    ...before,
    ...(leftOut.length > 0 ? [t('importPackage.leftOut', { files: list(leftOut) })] : []),
  ];
};

const REFUSED: readonly string[] = ['different', 'faulty', 'redacted', 'elsewhere'];

/** Whether something of the package did not come that a person would expect to have. */
export const isLacking = ({ outcome, problem }: ItemResult): boolean =>
  problem !== undefined || REFUSED.includes(outcome);
