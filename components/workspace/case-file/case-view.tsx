import { useCaseFile } from '../../use-case-file.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import pages from '../kit/sheets/pages.module.css';
import { EntitySection } from './entity-section.tsx';
import { KeyDateSection } from './key-date-section.tsx';
import { MatterSection } from './matter-section.tsx';
import { PartySection } from './party-section.tsx';
import { RelatedSection } from './related-section.tsx';
import { RespondentSection } from './respondent-section.tsx';

/** The case itself: what it is, who is in it, and when what happened. */
export const CaseView = ({ matter }: MatterViewProps) => {
  const file = useCaseFile(matter.id);
  return (
    <div className={pages.sheet}>
      <MatterSection matter={matter} />
      <KeyDateSection matter={matter.id} dates={file['key-date']} undated={file.undated} />
      <PartySection matter={matter.id} parties={file.party} />
      <EntitySection matter={matter.id} entities={file.entity} />
      <RespondentSection matter={matter.id} respondents={file.respondent} />
      <RelatedSection matter={matter.id} related={file.related} />
    </div>
  );
};
