import { useTranslation } from 'react-i18next';
import { groupBy } from '../../../../lib/evidence/group-by.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import type { MatterViewProps } from '../../entries/matter-view-props.ts';
import { hrefTo } from '../../kit/route.ts';
import { Warning } from '../../kit/warning.tsx';

type Props = {
  readonly matter: MatterViewProps['matter'];
  readonly items: readonly ListingRow[];
};

/** Exhibit labels that two items bear, whose these are, and what to do about it. */
export const SameLabels = ({ matter, items }: Props) => {
  const { t } = useTranslation();
  const labelled = items.filter(({ exhibit }) => exhibit !== '');
  const twice = [...groupBy(labelled, ({ exhibit }) => exhibit)].filter(
    ([, all]) => all.length > 1,
  );
  if (twice.length === 0) return null;
  return (
    <Warning title={t('custodians.twice')}>
      <p>
        {t('custodians.twiceLead')}{' '}
        {t(matter.unnumbered ? 'custodians.twiceOther' : 'custodians.twiceMine')}
      </p>
      <ul>
        {twice.map(([exhibit, all]) => (
          <li key={exhibit}>
            {exhibit}
            <ul>
              {all.map(({ id, title, custodian = matter.custodian.name }) => (
                <li key={id}>
                  <a href={hrefTo({ page: 'item', id })}>
                    {t('custodians.ofCustodian', { title, name: custodian })}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Warning>
  );
};
