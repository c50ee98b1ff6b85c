import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../../../../lib/join/invitation.ts';
import notes from '../../../../kit/sheets/notes.module.css';
import { MatterKeyForm } from '../../../../kit/vault/matter-key-form.tsx';
import { useVaultSettings } from '../../../../kit/vault/use-vault-settings.ts';

type Props = { readonly invitation: Invitation; readonly onOpened: () => void };

/** Asks for the pass phrase of an encrypted matter. */
export const PassPhraseStep = ({ invitation: { matterId }, onOpened }: Props) => {
  const { t } = useTranslation();
  const vault = useVaultSettings();
  if (!vault) return null;
  return (
    <>
      <p>{t('custodians.joinPassPhrase')}</p>
      {!vault.encrypt && <p className={notes.warning}>{t('custodians.joinNotEncrypted')}</p>}
      <MatterKeyForm {...{ matterId, vault, onOpened }} isReading />
    </>
  );
};
