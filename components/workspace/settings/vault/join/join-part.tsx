import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import forms from '../../../kit/sheets/forms.module.css';
import prose from '../../../kit/sheets/prose.module.css';
import { JoinDialog } from './join-dialog.tsx';

/** Joins a matter of the vault by an invitation that a colleague sent. */
export const JoinPart = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={forms.side}>
      <h3>{t('custodians.joinTitle')}</h3>
      <p className={prose.quiet}>{t('custodians.joinLead')}</p>
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
          {t('custodians.join')}
        </Button>
      </div>
      {isOpen && <JoinDialog onClose={() => setIsOpen(false)} />}
    </div>
  );
};
