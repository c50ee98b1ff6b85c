import { useTranslation } from 'react-i18next';
import type { DepartedItem } from '../../../../lib/join/list-departures.ts';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import { useFormat } from '../../../format.ts';
import { Section } from '../../entries/section.tsx';
import { hrefTo } from '../../kit/route.ts';
import prose from '../../kit/sheets/prose.module.css';
import { useDepartures } from '../use-departures.ts';

/** The items that their custodians took out of the matter: lists do not show them any more. */
export const DepartedSection = ({ chains }: { readonly chains: readonly ChainRow[] }) => {
  const { t } = useTranslation();
  const departed = useDepartures(chains);
  if (departed.length === 0) return null;
  return (
    <Section title={t('custodians.departed')} lead={t('custodians.departedLead')}>
      <table aria-label={t('custodians.departed')}>
        <thead>
          <tr>
            <th>{t('custodians.custodian')}</th>
            <th>{t('custodians.departedItem')}</th>
            <th>{t('custodians.departedHow')}</th>
          </tr>
        </thead>
        <tbody>
          {departed.map((item) => (
            <DepartedRow key={`${item.chain} ${item.item}`} departed={item} />
          ))}
        </tbody>
      </table>
    </Section>
  );
};

const DepartedRow = ({ departed }: { readonly departed: DepartedItem }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { item, number, how, at, actor, reason = '', isHere, custodian } = departed;
  const title = departed.title || item;
  return (
    <tr>
      <td>{custodian}</td>
      <td>
        <a className={prose.link} href={hrefTo({ page: 'item', id: item })}>
          {title}
        </a>
        <p className={prose.hint}>
          {number !== undefined && t('custodians.departedNumber', { number })}{' '}
          {isHere && t('custodians.departedHere')}
        </p>
      </td>
      <td>{t(`custodians.departed_${how}`, { name: actor, time: format.exact(at), reason })}</td>
    </tr>
  );
};
