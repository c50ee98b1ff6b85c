import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { ChainTableRow } from './chain-row.tsx';

type Props = {
  readonly chains: readonly ChainRow[];
  readonly items: readonly ListingRow[] | undefined;
  readonly me: string;
};

const countByChain = (items: readonly ListingRow[] = []): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { chain = '' } of items) counts.set(chain, (counts.get(chain) ?? 0) + 1);
  return counts;
};

/** The chains of the other custodians, each with how far it was read and what is wrong with it. */
export const ChainTable = ({ chains, items, me }: Props) => {
  const { t } = useTranslation();
  const counts = useMemo(() => countByChain(items), [items]);
  return (
    <table aria-label={t('custodians.title')}>
      <thead>
        <tr>
          <th>{t('custodians.custodian')}</th>
          <th>{t('custodians.items')}</th>
          <th>{t('custodians.lines')}</th>
          <th>{t('custodians.seen')}</th>
          <th>{t('custodians.state')}</th>
        </tr>
      </thead>
      <tbody>
        {chains.map((chain) => (
          <ChainTableRow
            key={chain.id}
            chain={chain}
            items={items ? (counts.get(chain.id) ?? 0) : chain.listed}
            me={me}
          />
        ))}
      </tbody>
    </table>
  );
};
