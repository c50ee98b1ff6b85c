import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sendDeposit } from '../../../../lib/browser/messages.ts';
import { isWaiting } from '../../../../lib/deposit/deposit-stopped.ts';
import { keepNumbering } from '../../../../lib/store/chains/numbering.ts';
import type { DepositFault, VaultMatterRow } from '../../../../lib/store/deposits/deposit-rows.ts';
import { beginNewChain, wantDeposit } from '../../../../lib/store/deposits/vault-matters.ts';
import { useFormat } from '../../../format.ts';
import { isWordKey } from '../../../words.ts';
import { hrefTo } from '../../kit/route.ts';
import forms from '../../kit/sheets/forms.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { PermitAgain } from '../../kit/vault/permit-again.tsx';
import type { MatterDeposit } from '../../kit/vault/use-to-deposit.ts';
import { Warning } from '../../kit/warning.tsx';

const depositNow = async (matterId: string): Promise<void> => {
  await wantDeposit(matterId);
  await sendDeposit('all').catch(() => {});
};

/** Who numbers the exhibits by the log so far goes on by the new one. */
const beginAnew = async ({ matterId, chain }: VaultMatterRow): Promise<void> => {
  await beginNewChain(matterId);
  if (chain) await keepNumbering(matterId, chain);
  await sendDeposit('all').catch(() => {});
};

/** Bytes lie under their digest in any log, so that another log does not help there. */
const isOfThisLog = ({ code, detail = '' }: DepositFault): boolean =>
  code === 'KEY_TAKEN' && detail.includes('/chains/');

type Props = { readonly deposit: MatterDeposit; readonly endpoint: string };

/** What of a matter is in the vault, what is still to go, and what stopped it. */
export const DepositState = ({ deposit, endpoint }: Props) => {
  const { t } = useTranslation();
  const { row, toGo } = deposit;
  return (
    <>
      <Progress deposit={deposit} />
      {row.fault && toGo.lines > 0 && <FaultNote row={row} fault={row.fault} endpoint={endpoint} />}
      <div className={forms.buttons}>
        <Button
          size="xs"
          variant="default"
          disabled={toGo.lines === 0}
          onClick={() => void depositNow(row.matterId)}
        >
          {t('deposit.now')}
        </Button>
      </div>
    </>
  );
};

const Progress = ({ deposit: { row, toGo } }: { readonly deposit: MatterDeposit }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { deposited, depositedAt, wanted, underway, fault } = row;
  const items = t('deposit.toGoItems', {
    ...{ count: toGo.items.length, size: format.size(toGo.bytes) },
  });
  const isLeft = toGo.lines > 0;
  return (
    <p role="status">
      {depositedAt
        ? t('deposit.upTo', { line: deposited, time: format.time(depositedAt) })
        : t('deposit.nothingYet')}{' '}
      {t(isLeft ? 'deposit.toGo' : 'deposit.allThere', { items, count: toGo.lines })}{' '}
      {(wanted || underway) && isLeft && !fault && t('deposit.underWay')}
    </p>
  );
};

type FaultProps = {
  readonly row: VaultMatterRow;
  readonly fault: DepositFault;
  readonly endpoint: string;
};

/** What a person mends in the settings. */
const IN_SETTINGS: ReadonlySet<string> = new Set([
  ...(['DENIED', 'KEY_UNKNOWN', 'NO_BUCKET', 'NOT_LOCKED', 'REFUSED', 'KEY_LOCKED'] as const),
  ...(['MATTER_ENCRYPTED', 'RETENTION_OVER', 'NO_VAULT'] as const),
]);

const FaultNote = ({ row, fault, endpoint }: FaultProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const key = `deposit.fault_${fault.code}`;
  const words = t(isWordKey(key) ? key : 'deposit.fault_UNEXPECTED');
  return (
    <Warning title={t(row.nextAt || isWaiting(fault) ? 'deposit.waits' : 'deposit.stopped')}>
      <p>
        {words}{' '}
        {IN_SETTINGS.has(fault.code) && (
          <a className={prose.link} href={hrefTo({ page: 'settings', part: 'vault' })}>
            {t('deposit.toSettings')}
          </a>
        )}
      </p>
      {fault.code === 'NOT_PERMITTED' && <PermitAgain endpoint={endpoint} />}
      {fault.detail && !isWaiting(fault) && (
        <p className={prose.quiet}>{t('deposit.itsWords', { words: fault.detail })}</p>
      )}
      {isOfThisLog(fault) && (
        <>
          <p>{t('deposit.anewLead')}</p>
          <Button my={8} size="xs" variant="default" onClick={() => void beginAnew(row)}>
            {t('deposit.anew')}
          </Button>
        </>
      )}
      {row.nextAt && <p>{t('deposit.nextAt', { time: format.time(row.nextAt) })}</p>}
    </Warning>
  );
};
