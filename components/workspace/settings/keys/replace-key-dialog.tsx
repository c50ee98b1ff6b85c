import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../../../lib/browser/settings/settings.ts';
import type { Custodian } from '../../../../lib/evidence/matter.ts';
import { replaceSigner } from '../../../../lib/signing/current-signer.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import { CustodianFields } from './custodian-fields.tsx';

type Props = {
  readonly custodian: Custodian;
  readonly isFirst: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

const tidied = ({ name, organisation = '' }: Custodian): Custodian =>
  organisation.trim()
    ? { name: name.trim(), organisation: organisation.trim() }
    : { name: name.trim() };

/** Makes a new key, and a certificate that names the custodian. */
export const ReplaceKeyDialog = ({ custodian, isFirst, onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const [named, setNamed] = useState(custodian);
  const submit = async () => {
    await replaceSigner(tidied(named));
    await changeSettings({ custodian: tidied(named) });
    onDone();
  };
  return (
    <FormDialog
      title={t(isFirst ? 'signingKeys.makeKey' : 'signingKeys.replaceKey')}
      lead={t(isFirst ? 'signingKeys.noKey' : 'signingKeys.replaceLead')}
      confirm={t('signingKeys.makeKey')}
      missing={named.name.trim() ? undefined : t('signingKeys.noKey')}
      onSubmit={submit}
      onClose={onClose}
    >
      <CustodianFields value={named} onChange={setNamed} />
    </FormDialog>
  );
};
