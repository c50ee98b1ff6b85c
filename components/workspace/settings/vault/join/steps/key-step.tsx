import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { forgetVaultKey } from '../../../../../../lib/browser/vault/storage-key.ts';
import type { Invitation } from '../../../../../../lib/join/invitation.ts';
import { ReadingFault } from '../../../../custodians/reading/reading-fault.tsx';
import forms from '../../../../kit/sheets/forms.module.css';
import { useKeyState } from '../../../../kit/vault/use-key-state.ts';
import { KeyForm } from '../../key/key-form.tsx';
import { UnlockForm } from '../../key/unlock-form.tsx';

type Props = {
  readonly invitation: Invitation;
  /** What the storage answered when it was asked with this key. */
  readonly refusal: unknown;
  readonly onAgain: () => void;
};

const nothing = (): void => undefined;

/** Asks for the key of the storage, and for another where the storage refuses it. */
export const KeyStep = ({ invitation: { matterId }, refusal, onAgain }: Props) => {
  const { t } = useTranslation();
  const key = useKeyState();
  if (!key) return null;
  return (
    <>
      {key.is === 'none' && <p>{t('custodians.joinKey')}</p>}
      {key.is === 'none' && <KeyForm onKept={nothing} />}
      {key.is === 'closed' && <UnlockForm onOpened={nothing} />}
      <div role="status">
        {key.is === 'open' && refusal === undefined && <p>{t('vault.checking')}</p>}
      </div>
      {key.is === 'open' && refusal !== undefined && (
        <>
          <ReadingFault {...{ matterId, error: refusal }} isInForm onMended={onAgain} />
          <div className={forms.end}>
            <Button variant="default" onClick={() => void forgetVaultKey()}>
              {t('vault.anotherKey')}
            </Button>
            <Button onClick={onAgain}>{t('vault.tryAgain')}</Button>
          </div>
        </>
      )}
    </>
  );
};
