import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneOfMatter } from '../../../../lib/casework/dates/case-zone.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import { OWN_ZONE } from '../../../case-zone.tsx';
import { zoneInWords } from '../../../zone-names.ts';
import { FactList } from '../../kit/facts/fact-list.tsx';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { MatterDialog } from './matter-dialog.tsx';
import css from './matter-section.module.css';

/** What the matter is: its court, its case number, who has charge of it. */
export const MatterSection = ({ matter }: { readonly matter: Matter }) => {
  const { t, i18n } = useTranslation();
  const listSeparator = i18n.language.startsWith('zh') ? '、' : '; ';
  const [isOpen, setIsOpen] = useState(false);
  const { name, reference, court, docket, cause, exhibitPrefix, custodian } = matter;
  const { filingParty, opponents = [], copies } = matter;
  const unset = <span className={prose.purpose}>{t('caseFile.notFilledIn')}</span>;
  return (
    <section className={sections.entries} aria-label={t('caseFile.matter')}>
      <header>
        <h2>{t('caseFile.matter')}</h2>
        <Button size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
          {t('caseFile.editMatter')}
        </Button>
      </header>
      <div className={css.facts}>
        <FactList
          facts={[
            [t('kit.name'), name],
            [t('kit.reference'), reference],
            [t('caseFile.field_court'), court ?? unset],
            [t('caseFile.field_docket'), docket ?? unset],
            [t('caseFile.field_cause'), cause ?? unset],
            [
              t('caseFile.field_timeZone'),
              zoneInWords(i18n.language, zoneOfMatter(matter, OWN_ZONE)),
            ],
            [t('caseFile.field_exhibitPrefix'), exhibitPrefix ?? reference],
            [t('caseFile.field_filingParty'), filingParty ?? unset],
            [
              t('caseFile.field_opponents'),
              opponents.length > 0 ? opponents.join(listSeparator) : unset,
            ],
            [t('caseFile.field_copies'), copies ? String(copies) : unset],
            [
              t('kit.custodian'),
              [custodian.name, custodian.title, custodian.employer, custodian.organisation]
                .filter(Boolean)
                .join(' · '),
            ],
          ]}
        />
      </div>
      {isOpen && <MatterDialog matter={matter} onClose={() => setIsOpen(false)} />}
    </section>
  );
};
