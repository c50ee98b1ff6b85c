import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupBy } from '../../../../lib/evidence/group-by.ts';
import { findNumberer } from '../../../../lib/store/chains/numbering.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { findMatter } from '../../../../lib/store/matters.ts';
import { useLive } from '../../../use-live.ts';
import { hrefTo } from '../../kit/route.ts';
import prose from '../../kit/sheets/prose.module.css';
import { Warning } from '../../kit/warning.tsx';

type Props = {
  readonly matterId: string;
  readonly items: readonly ListingRow[];
};

/** The custodian of this browser, and whether another one numbers. */
const readMatter = async (matterId: string) => ({
  me: (await findMatter(matterId))?.custodian.name ?? '',
  isOther: (await findNumberer(matterId)) !== undefined,
});

const labelsOfSeveral = (items: readonly ListingRow[]) => {
  const labelled = items.filter(({ exhibit }) => exhibit !== '');
  return [...groupBy(labelled, ({ exhibit }) => exhibit)].filter(([, all]) => all.length > 1);
};

const More = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation();
  return count > 0 && <li>{t('custodians.more', { count })}</li>;
};

/** So many labels are shown, and so many items of each: each is a link. */
const MOST = 20;

/** Exhibit labels that two items bear, whose these are, and what to do about it. */
export const SameLabels = ({ matterId, items }: Props) => {
  const { t } = useTranslation();
  const twice = useMemo(() => labelsOfSeveral(items), [items]);
  const matter = useLive(() => readMatter(matterId), [matterId]);
  if (twice.length === 0 || !matter) return null;
  return (
    <Warning title={t('custodians.twice')}>
      <p>
        {t('custodians.twiceLead')}{' '}
        {t(matter.isOther ? 'custodians.twiceOther' : 'custodians.twiceMine')}
      </p>
      <ul>
        {twice.slice(0, MOST).map(([exhibit, all]) => (
          <li key={exhibit}>
            {exhibit}
            <ul>
              {all.slice(0, MOST).map(({ id, title, custodian = matter.me }) => (
                <li key={id}>
                  <a className={prose.link} href={hrefTo({ page: 'item', id })}>
                    {t('custodians.ofCustodian', { title, name: custodian })}
                  </a>
                </li>
              ))}
              <More count={all.length - MOST} />
            </ul>
          </li>
        ))}
        <More count={twice.length - MOST} />
      </ul>
    </Warning>
  );
};
