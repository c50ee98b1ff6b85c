import { useTranslation } from 'react-i18next';
import { listEntries } from '../../../lib/evidence/case-file.ts';
import { useCaseFile } from '../../use-case-file.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { useSought } from '../kit/route.ts';
import pages from '../kit/sheets/pages.module.css';
import { EntitySection } from './entity-section.tsx';
import { KeyDateSection } from './key-date-section.tsx';
import { MatterSection } from './matter/matter-section.tsx';
import { PartySection } from './party-section.tsx';
import { ReceivedSection } from './received-section.tsx';
import { RelatedSection } from './related-section.tsx';
import { RespondentSection } from './respondent-section.tsx';
import { VaultMatterSection } from './vault/vault-matter-section.tsx';

/** The case itself: what it is, who is in it, and when what happened. */
export const CaseView = ({ matter }: MatterViewProps) => {
  const { t } = useTranslation();
  const sought = useSought('case');
  const file = useCaseFile(matter.id);
  const claims = listEntries(file).filter(({ fromBackup }) => fromBackup).length;
  return (
    <div className={pages.sheet}>
      <MatterSection matter={matter} sought={sought} />
      <VaultMatterSection matter={matter} />
      {claims > 0 && <p role="note">{t('caseFile.claims', { count: claims })}</p>}
      <KeyDateSection
        matter={matter.id}
        dates={file['key-date']}
        undated={file.undated}
        sought={sought}
      />
      <PartySection matter={matter.id} parties={file.party} />
      <EntitySection matter={matter.id} entities={file.entity} parties={file.party} />
      <RespondentSection matter={matter.id} respondents={file.respondent} />
      <RelatedSection matter={matter.id} related={file.related} />
      <ReceivedSection matter={matter} />
    </div>
  );
};
