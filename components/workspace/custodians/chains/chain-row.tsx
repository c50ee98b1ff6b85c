import { useTranslation } from 'react-i18next';
import type { ChainFault } from '../../../../lib/chains/chain-fault.ts';
import type { ChainRow, ObjectFault } from '../../../../lib/store/chains/chain-rows.ts';
import { useFormat } from '../../../format.ts';
import notes from '../../kit/sheets/notes.module.css';

const MOST = 20;

/** Codes of objects that the screen has words for; the detail of any other is shown as it is. */
const OBJECT_CODES = [
  ...(['OVERWRITTEN', 'DELETED', 'MISSING', 'REFUSED', 'NOT_OF_CHAIN'] as const),
  ...(['UNKNOWN_KEY', 'ITEM_HERE', 'LISTING_MISSING', 'OTHER_LINES', 'NOT_COMPARED'] as const),
];
type ObjectCode = (typeof OBJECT_CODES)[number];

const isKnown = (code: string): code is ObjectCode =>
  (OBJECT_CODES as readonly string[]).includes(code);

/** One chain: whose it is, how far it was read, and what is wrong with it, in words. */
export const ChainTableRow = ({
  chain,
  items,
}: {
  readonly chain: ChainRow;
  readonly items: number;
}) => {
  const format = useFormat();
  const { custodian, lines, lastAt, seenAt, id } = chain;
  return (
    <tr>
      <td>
        {custodian.name}
        <br />
        <small>{[custodian.organisation, id].filter(Boolean).join(' · ')}</small>
      </td>
      <td>{items}</td>
      <td>
        {lines}
        {lastAt && !Number.isNaN(Date.parse(lastAt)) && (
          <>
            <br />
            <small>{format.time(lastAt)}</small>
          </>
        )}
      </td>
      <td>{format.time(seenAt)}</td>
      <td>
        <ChainState chain={chain} />
      </td>
    </tr>
  );
};

const ChainState = ({ chain }: { readonly chain: ChainRow }) => {
  const { t } = useTranslation();
  const { faults, objects, waiting } = chain;
  if (faults.length + objects.length === 0)
    return <p className={notes.good}>{t('custodians.whole')}</p>;
  const all = faults.length + objects.length;
  return (
    <ul>
      {faults.slice(0, MOST).map((fault) => (
        <LineFault key={`${fault.code} ${fault.first}`} fault={fault} />
      ))}
      {waiting > 0 && <li>{t('custodians.waiting', { count: waiting })}</li>}
      {objects.slice(0, MOST).map((fault) => (
        <ObjectLine key={`${fault.code} ${fault.key}`} fault={fault} />
      ))}
      {all > 2 * MOST && <li>{t('custodians.more', { count: all - 2 * MOST })}</li>}
    </ul>
  );
};

const LineFault = ({ fault }: { readonly fault: ChainFault }) => {
  const { t } = useTranslation();
  const { code, first, last, custodian, sources } = fault;
  const lines = first === last ? String(first) : `${first}–${last}`;
  return (
    <li className={notes.bad} title={sources.join('\n')}>
      {t(`custodians.fault_${code}`, { lines, custodian })}
    </li>
  );
};

const ObjectLine = ({ fault }: { readonly fault: ObjectFault }) => {
  const { t } = useTranslation();
  const { code, key, detail } = fault;
  return (
    <li title={detail}>
      {isKnown(code) ? t(`custodians.object_${code}`) : (detail ?? code)} <code>{key}</code>
    </li>
  );
};
