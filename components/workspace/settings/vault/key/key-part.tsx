import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetVaultKey, type KeyState } from '../../../../../lib/browser/vault/storage-key.ts';
import forms from '../../../kit/sheets/forms.module.css';
import prose from '../../../kit/sheets/prose.module.css';
import { useFocusIfLost } from '../../../kit/use-focus-if-lost.ts';
import { ForgetDialog } from '../forget-dialog.tsx';
import { KeyForm } from './key-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** The key that the storage knows this browser by: typed, opened by its pass phrase, forgotten. */
export const KeyPart = ({ state }: { readonly state: KeyState }) => {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'keyKept' | 'keyOpened' | 'keyForgotten'>();
  const [isForgetting, setIsForgetting] = useState(false);
  const place = useFocusIfLost<HTMLHeadingElement>(state.is);
  return (
    <div className={forms.side}>
      <h3 ref={place} tabIndex={-1} className={forms.place}>
        {t('vault.key')}
      </h3>
      <p className={prose.quiet}>{t('vault.keyLead')}</p>
      {state.is === 'none' && <KeyForm onKept={() => setSaid('keyKept')} />}
      {state.is === 'closed' && <UnlockForm onOpened={() => setSaid('keyOpened')} />}
      {state.is === 'open' && (
        <p>{t(state.isKept ? 'vault.keyIsKept' : 'vault.keyIsOpen', { id: state.accessKeyId })}</p>
      )}
      {state.is !== 'none' && (
        <div className={forms.buttons}>
          <Button size="xs" variant="default" onClick={() => setIsForgetting(true)}>
            {t('vault.forgetKey')}
          </Button>
        </div>
      )}
      <p role="status">{said && t(`vault.said_${said}`)}</p>
      {isForgetting && (
        <ForgetDialog
          what="key"
          onForget={async () => {
            await forgetVaultKey();
            setSaid('keyForgotten');
          }}
          onClose={() => setIsForgetting(false)}
        />
      )}
    </div>
  );
};
