import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForOrigin } from '../../../../../../lib/browser/permissions/authority-permission.ts';
import {
  isReadableOnTheWay,
  type VaultSettings,
} from '../../../../../../lib/browser/vault/parse-vault.ts';
import { keepVault } from '../../../../../../lib/browser/vault/vault-settings.ts';
import type { Invitation } from '../../../../../../lib/join/invitation.ts';
import { isSameVault } from '../../../../../../lib/join/open-reading-vault.ts';
import { FormFault } from '../../../../kit/dialogs/form-fault.tsx';
import forms from '../../../../kit/sheets/forms.module.css';
import notes from '../../../../kit/sheets/notes.module.css';
import { useVaultSettings } from '../../../../kit/vault/use-vault-settings.ts';
import { newVaultOf } from './new-vault.ts';

const nameOf = ({
  endpoint,
  bucket,
  prefix,
}: Pick<VaultSettings, 'endpoint' | 'bucket' | 'prefix'>) => `${endpoint}/${bucket}/${prefix}`;

/**
 * Chooses the vault of an invitation where none is chosen, and asks for the permission to reach it.
 * Another vault than the one chosen is told with the way out.
 */
export const VaultStep = ({ invitation }: { readonly invitation: Invitation }) => {
  const { t } = useTranslation();
  const vault = useVaultSettings();
  const [isRefused, setIsRefused] = useState(false);
  if (vault === undefined) return null;
  const [wanted, here] = [nameOf(invitation), vault && nameOf(vault)];
  if (vault && !isSameVault(invitation, vault))
    return <p className={notes.bad}>{t('custodians.otherVault', { wanted, here })}</p>;
  const use = async () => {
    // Asked first of all: a browser asks a person only while the press is being handled.
    if (!(await askForOrigin(invitation.endpoint))) return setIsRefused(true);
    if (!vault) await keepVault(newVaultOf(invitation));
  };
  return (
    <>
      {!vault && (
        <>
          <p>{t('custodians.joinVault')}</p>
          <dl className={forms.facts}>
            {(['endpoint', 'region', 'bucket', 'prefix'] as const).map((name) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{t(`vault.field_${name}`)}</dt>
                <dd>{invitation[name] || t('kit.notStated')}</dd>
              </div>
            ))}
          </dl>
          <p>{t('custodians.joinVaultLock')}</p>
        </>
      )}
      {isReadableOnTheWay(invitation.endpoint) && (
        <p className={notes.warning}>{t('vault.readable')}</p>
      )}
      <p>{t('custodians.joinPermit', { url: invitation.endpoint })}</p>
      {isRefused && <FormFault sentence={t('vault.notGiven', { url: invitation.endpoint })} />}
      <div className={forms.end}>
        <Button data-autofocus onClick={() => void use()}>
          {t('custodians.joinUse')}
        </Button>
      </div>
    </>
  );
};
