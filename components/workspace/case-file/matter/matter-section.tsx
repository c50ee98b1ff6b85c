import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneOfMatter } from '../../../../lib/casework/dates/case-zone.ts';
import type { MatterGap } from '../../../../lib/casework/readiness/readiness-line.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import { witnessHoursOf } from '../../../../lib/evidence/witness/witness-window.ts';
import { OWN_ZONE } from '../../../case-zone.tsx';
import { zoneInWords } from '../../../zone-names.ts';
import { Section } from '../../entries/section.tsx';
import { FactList } from '../../kit/facts/fact-list.tsx';
import prose from '../../kit/sheets/prose.module.css';
import { MatterDialog } from './matter-dialog.tsx';
import type { MatterField } from './matter-draft.ts';
import css from './matter-section.module.css';

type Props = {
  readonly matter: Matter;
  /** The gap that a person comes to fill: its field opens. */
  readonly sought?: string | undefined;
};

/** The field of each fact that readiness asks for. */
const FIELDS = new Map<string, MatterField>([
  ['court', 'court'],
  ['docket', 'docket'],
  ['cause', 'cause'],
  ['filing-party', 'filingParty'],
  ['opponents', 'opponents'],
  ['copies', 'copies'],
  ['custodian-title', 'title'],
  ['custodian-employer', 'employer'],
] satisfies [MatterGap, MatterField][]);

/** Opens the dialog at a sought field; the keyboard returns to the button when it is closed. */
const useDialog = (field: MatterField | undefined) => {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!field) return;
    button.current?.focus();
    setIsOpen(true);
  }, [field]);
  return { isOpen, setIsOpen, button };
};

/** What the matter is: its court, its case number, who has charge of it. */
export const MatterSection = ({ matter, sought = '' }: Props) => {
  const { t, i18n } = useTranslation();
  const listSeparator = i18n.language.startsWith('zh') ? '、' : '; ';
  const field = FIELDS.get(sought);
  const { isOpen, setIsOpen, button } = useDialog(field);
  const { name, reference, court, docket, cause, exhibitPrefix, custodian } = matter;
  const { filingParty, opponents = [], copies } = matter;
  const hours = witnessHoursOf(matter);
  const unset = <span className={prose.purpose}>{t('caseFile.notFilledIn')}</span>;
  return (
    <Section
      title={t('caseFile.matter')}
      button={
        <Button ref={button} size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
          {t('caseFile.editMatter')}
        </Button>
      }
    >
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
            [t('witness.field'), hours ? t('witness.hours', { count: hours }) : t('witness.off')],
            [
              t('kit.custodian'),
              [custodian.name, custodian.title, custodian.employer, custodian.organisation]
                .filter(Boolean)
                .join(' · '),
            ],
          ]}
        />
      </div>
      {isOpen && <MatterDialog matter={matter} start={field} onClose={() => setIsOpen(false)} />}
    </Section>
  );
};
