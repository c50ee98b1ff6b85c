import { useTranslation } from 'react-i18next';
import type { ChainFault } from '../../../../lib/chains/chain-fault.ts';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import { useFormat } from '../../../format.ts';
import { ObjectFaultWords } from '../fetch/object-fault.tsx';
import css from './chain-state.module.css';

/** Of each kind of fault so many are shown. */
const MOST = 20;

/** What is wrong with a chain, in words, or that nothing was found. */
export const ChainState = ({ chain }: { readonly chain: ChainRow }) => {
  const { t } = useTranslation();
  const { faults, objects, waiting } = chain;
  if (faults.length + objects.length + waiting === 0) return t('custodians.whole');
  const more = Math.max(0, faults.length - MOST) + Math.max(0, objects.length - MOST);
  return (
    <ul className={css.faults}>
      {faults.slice(0, MOST).map((fault) => (
        <LineFault key={`${fault.code} ${fault.first}`} fault={fault} />
      ))}
      {waiting > 0 && <li data-grave>{t('custodians.waiting', { count: waiting })}</li>}
      {objects.slice(0, MOST).map((fault) => (
        <li key={`${fault.code} ${fault.key}`}>
          <ObjectFaultWords fault={fault} />
        </li>
      ))}
      {more > 0 && <li>{t('custodians.more', { count: more })}</li>}
    </ul>
  );
};

const LineFault = ({ fault }: { readonly fault: ChainFault }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, first, last, custodian, sources } = fault;
  const lines = [first, ...(first === last ? [] : [last])].map(format.number).join('–');
  return (
    <li data-grave title={sources.join('\n')}>
      {t(`custodians.fault_${code}`, { count: last - first + 1, lines, custodian })}
    </li>
  );
};
