import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GivenExport, givenExport } from '../../../../lib/import/given-volume.ts';
import { judgeFindings } from '../../../../lib/import/judge-findings.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import type { VerifiedFiles } from '../verify/use-verification.ts';
import { ImportDialog } from './import-dialog.tsx';

/** The button of an import, below what an import would mean; none where findings forbid it. */
const Offer = ({ given }: { readonly given: GivenExport }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { findings } = given;
  const stops = judgeFindings(findings).stops.length;
  if (stops > 0) return <p className={notes.bad}>{t('importPackage.stopped', { count: stops })}</p>;
  return (
    <>
      <p className={prose.quiet}>{t('importPackage.offerLead')}</p>
      {findings.length > 0 && (
        <p className={notes.warning}>
          {t('importPackage.findings', { count: findings.length })} {t('importPackage.meaning')}
        </p>
      )}
      <div className={forms.buttons}>
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {t('importPackage.offer')}
        </Button>
      </div>
      {isOpen && <ImportDialog given={given} onClose={() => setOpen(false)} />}
    </>
  );
};

/** Offers to import what was verified, below its report; says why where that is not possible. */
export const ImportSection = ({ verified }: { readonly verified: VerifiedFiles }) => {
  const { t } = useTranslation();
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
        <Offer given={given} />
      )}
    </section>
  );
};
