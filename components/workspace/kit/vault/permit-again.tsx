import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForOrigin } from '../../../../lib/browser/permissions/authority-permission.ts';
import forms from '../sheets/forms.module.css';

type Props = {
  readonly endpoint: string;
  readonly onGiven?: () => void;
};

/** Asks for the permission to reach the storage again, where a person took it back. */
export const PermitAgain = ({ endpoint, onGiven }: Props) => {
  const { t } = useTranslation();
  const [isRefused, setIsRefused] = useState(false);
  const ask = async () => {
    // Asked first of all: a browser asks a person only while the press is being handled.
    const isGiven = await askForOrigin(endpoint);
    setIsRefused(!isGiven);
    if (isGiven) onGiven?.();
  };
  return (
    <>
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={() => void ask()}>
          {t('vault.permitAgain')}
        </Button>
      </div>
      <p role="status">{isRefused && t('vault.notGiven', { url: endpoint })}</p>
    </>
  );
};
