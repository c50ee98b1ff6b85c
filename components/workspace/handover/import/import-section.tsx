import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenExport } from '../../../../lib/import/given-volume.ts';
import forms from '../../kit/sheets/forms.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import type { VerifiedFiles } from '../verify/use-verification.ts';
import { ImportDialog } from './import-dialog.tsx';

/** Offers to import what was verified, below its report; says why where that is not possible. */
export const ImportSection = ({ verified }: { readonly verified: VerifiedFiles }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const given = useMemo(
    () =>
      givenExport(
        verified.files.map(({ file }) => file),
        verified.result,
        verified.passPhrase,
      ),
    [verified],
  );
  return (
    <section className={sections.setting} aria-label={t('importPackage.title')}>
      <h2>{t('importPackage.title')}</h2>
      {typeof given === 'string' ? (
        <p className={prose.quiet}>{t(`importPackage.${given}`)}</p>
      ) : (
        <>
          <p className={prose.quiet}>{t('importPackage.offerLead')}</p>
          <div className={forms.buttons}>
            <Button variant="default" size="xs" onClick={() => setOpen(true)}>
              {t('importPackage.offer')}
            </Button>
          </div>
          {isOpen && <ImportDialog given={given} onClose={() => setOpen(false)} />}
        </>
      )}
    </section>
  );
};
