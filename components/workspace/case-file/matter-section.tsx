import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../../lib/evidence/matter.ts';
import { FactList } from '../kit/facts/fact-list.tsx';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import { MatterDialog } from './matter-dialog.tsx';
import css from './matter-section.module.css';

/** What the matter is: its court, its docket number, who has charge of it. */
export const MatterSection = ({ matter }: { readonly matter: Matter }) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { name, reference, court, docket, cause, exhibitPrefix, custodian } = matter;
  const unset = <span className={prose.purpose}>{t('file.notFilledIn')}</span>;
  return (
    <section className={sections.entries} aria-label={t('file.matter')}>
      <header>
        <h2>{t('file.matter')}</h2>
        <Button size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
          {t('file.editMatter')}
        </Button>
      </header>
      <div className={css.facts}>
        <FactList
          facts={[
            [t('workspace.name'), name],
            [t('workspace.reference'), reference],
            [t('case.field_court'), court ?? unset],
            [t('case.field_docket'), docket ?? unset],
            [t('case.field_cause'), cause ?? unset],
            [t('case.field_exhibitPrefix'), exhibitPrefix ?? reference],
            [
              t('workspace.custodian'),
              [custodian.name, custodian.organisation].filter(Boolean).join(', '),
            ],
          ]}
        />
      </div>
      {isOpen && <MatterDialog matter={matter} onClose={() => setIsOpen(false)} />}
    </section>
  );
};
