import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '../../../../../lib/package/profile/plan-left-out.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../../format.ts';
import { itemName } from '../../../kit/lists/shown-label.ts';
import css from '../../../kit/sheets/choices.module.css';
import forms from '../../../kit/sheets/forms.module.css';
import { namesById } from './names-by-id.ts';

type Props = { readonly left: LeftOut; readonly rows: readonly ListingRow[] };

/** Counts of what stays back, and each withheld item and file with the reason. */
export const LeftOutFacts = ({ left, rows }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  // Other custodians' items have numbers of their own chains.
  const own = new Map(
    rows.filter(({ chain }) => chain === undefined).map((row) => [row.number, row]),
  );
  const nameOf = (number: number) => {
    const row = own.get(number);
    return row ? itemName(row, t) : format.number(number);
  };
  const nameOfItem = namesById(rows, t);
  const counts = [
    ['exportChoice.leftNotes', left.notes],
    ['exportChoice.leftInternalNotes', left.internalNotes],
    ['exportChoice.leftStatements', left.statements],
  ] as const;
  const lines = [
    ...left.withheld.map(({ number, reason }) => `${nameOf(number)}: ${reason}`),
    ...left.files.map(
      ({ item, path, reason }) =>
        `${nameOfItem(item)} · ${path}: ${t(`exportChoice.reason_${reason}`)}`,
    ),
  ];
  return (
    <>
      <dl className={forms.facts}>
        <dt>{t('exportChoice.sealedLines')}</dt>
        <dd>
          {t('exportChoice.sealedOf', {
            sealed: format.number(left.sealedLines),
            all: format.number(left.lines),
          })}
        </dd>
        {counts
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <Fragment key={name}>
              <dt>{t(name)}</dt>
              <dd>{format.number(count)}</dd>
            </Fragment>
          ))}
      </dl>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list is read with the keys
        <ul className={css.list} aria-label={t('exportChoice.leftOut')} tabIndex={0}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
};
