import { useTranslation } from 'react-i18next';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import { useFormat } from '../../../format.ts';
import prose from '../../kit/sheets/prose.module.css';
import { ChainState } from './chain-state.tsx';

type Props = {
  readonly chain: ChainRow;
  /** Absent until they were counted. */
  readonly items: number | undefined;
  /** The custodian of this browser. */
  readonly me: string;
};

/** One chain: whose it is, how far it was read, and what is wrong with it, in words. */
export const ChainTableRow = ({ chain, items, me }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { custodian, lines, lastAt, seenAt, id } = chain;
  return (
    <tr>
      <td>
        {custodian.name === id ? t('custodians.unknownName') : custodian.name}
        {custodian.organisation && <p className={prose.hint}>{custodian.organisation}</p>}
        <p className={prose.hint}>{t('custodians.logId', { id })}</p>
        {custodian.name === me && <p className={prose.hint}>{t('custodians.sameName')}</p>}
      </td>
      <td>{items !== undefined && format.number(items)}</td>
      <td>
        {format.number(lines)}
        {lastAt && !Number.isNaN(Date.parse(lastAt)) && (
          <p className={prose.hint}>{t('custodians.lastLine', { time: format.time(lastAt) })}</p>
        )}
      </td>
      <td>{format.exact(seenAt)}</td>
      <td>
        <ChainState chain={chain} />
      </td>
    </tr>
  );
};
