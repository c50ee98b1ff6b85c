import { Radio, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendDeposit } from '../../../../lib/browser/messages.ts';
import { readMatterKey } from '../../../../lib/browser/vault/matter-keys.ts';
import type { VaultSettings } from '../../../../lib/browser/vault/parse-vault.ts';
import { INBOX_ID, type Matter } from '../../../../lib/evidence/matter.ts';
import { DEPOSIT_MODES, type DepositMode } from '../../../../lib/store/deposits/deposit-rows.ts';
import { chooseDepositMode } from '../../../../lib/store/deposits/vault-matters.ts';
import { Section } from '../../entries/section.tsx';
import { hrefTo } from '../../kit/route.ts';
import prose from '../../kit/sheets/prose.module.css';
import { MatterKeyForm } from '../../kit/vault/matter-key-form.tsx';
import { useToDeposit } from '../../kit/vault/use-to-deposit.ts';
import { useVaultSettings } from '../../kit/vault/use-vault-settings.ts';
import { DepositState } from './deposit-state.tsx';

type Props = { readonly matter: Pick<Matter, 'id'> };

const choose = async (matterId: string, mode: DepositMode): Promise<void> => {
  await chooseDepositMode(matterId, mode);
  if (mode === 'each') await sendDeposit('all').catch(() => {});
};

/** Whether the key of an encrypted matter is open; the key is in the memory of the browser. */
const useKeyIsOpen = (matterId: string) => {
  const [isOpen, setIsOpen] = useState<boolean>();
  useEffect(() => {
    void readMatterKey(matterId).then((key) => setIsOpen(key !== undefined));
  }, [matterId]);
  return { isOpen, onOpened: () => setIsOpen(true) };
};

/** Whether and how the matter is deposited in the vault, what is still to go, what stopped. */
export const VaultMatterSection = ({ matter }: Props) => {
  const { t } = useTranslation();
  const vault = useVaultSettings();
  if (matter.id === INBOX_ID || vault === undefined) return null;
  return (
    <Section title={t('deposit.title')}>
      {vault ? (
        <Deposits matterId={matter.id} vault={vault} />
      ) : (
        <p className={prose.quiet}>
          {t('deposit.noVault')}{' '}
          <a className={prose.link} href={hrefTo({ page: 'settings', part: 'vault' })}>
            {t('deposit.setUp')}
          </a>
        </p>
      )}
    </Section>
  );
};

type DepositsProps = { readonly matterId: string; readonly vault: VaultSettings };

const Deposits = ({ matterId, vault }: DepositsProps) => {
  const { t } = useTranslation();
  const deposit = useToDeposit(matterId);
  const { isOpen, onOpened } = useKeyIsOpen(matterId);
  if (deposit === undefined) return null;
  return (
    <Stack gap="sm" mt="xs">
      <Radio.Group
        label={t('deposit.mode')}
        description={t('deposit.modeHint')}
        value={deposit?.row.mode ?? 'off'}
        onChange={(value) => {
          const mode = DEPOSIT_MODES.find((one) => one === value);
          if (mode) void choose(matterId, mode);
        }}
      >
        <Stack gap={6} mt={6}>
          {DEPOSIT_MODES.map((mode) => (
            <Radio key={mode} value={mode} label={t(`deposit.mode_${mode}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {deposit && vault.encrypt && isOpen === false && (
        <MatterKeyForm matterId={matterId} vault={vault} onOpened={onOpened} />
      )}
      {deposit && <DepositState deposit={deposit} endpoint={vault.endpoint} />}
    </Stack>
  );
};
