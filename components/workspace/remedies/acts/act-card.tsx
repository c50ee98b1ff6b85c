import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAct } from '../../../../lib/casework/remedies/check-act.ts';
import type { CaseFile } from '../../../../lib/evidence/case-file.ts';
import type { OrderedAct } from '../../../../lib/evidence/casework.ts';
import type { Instant } from '../../../../lib/evidence/matter.ts';
import { useCaseZone } from '../../../case-zone.tsx';
import { removeEntry } from '../../entries/change-entry.ts';
import { EntryButtons } from '../../entries/entry-buttons.tsx';
import { ItemLink } from '../../entries/items/item-link.tsx';
import { CaseTimeWords } from '../../entries/times/case-time-words.tsx';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { DistributionWords } from '../distribution-words.tsx';
import { ObservationSection } from '../observation-section.tsx';
import css from './act-card.module.css';
import { ActCheckWords } from './act-check.tsx';
import { ActDialog } from './act-dialog.tsx';
import { ActVisits } from './act-visits.tsx';
import { ActWay } from './act-way.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type Props = {
  readonly act: OrderedAct;
  readonly file: CaseFile;
  readonly capturedAt: (item: string) => Instant | undefined;
};

const hasDistribution = ({ channels, recipients }: OrderedAct): boolean =>
  channels.length + recipients.length > 0;

/** One ordered act: what was ordered, what its observations show, and the observations. */
export const ActCard = ({ act, file, capturedAt }: Props) => {
  const { t } = useTranslation();
  const caseZone = useCaseZone();
  const observations = file.observation.filter((seen) => seen.act === act.id);
  const check = checkAct(act, {
    observations,
    ...{ pushes: file.push, visits: file.visit },
    capturedAt,
    timeZone: act.due?.timeZone ?? caseZone,
    checkedAt: new Date().toISOString(),
  });
  return (
    <article
      className={css.act}
      data-act={act.id}
      aria-label={`${t(`terms.act_${act.type}`)} · ${act.words}`}
    >
      <ActHeader act={act} verdict={check.verdict} />
      <FactList
        facts={[
          [t('remedies.prescribed'), act.prescribed && <q>{act.prescribed}</q>],
          [t('remedies.ordered'), hasDistribution(act) && <DistributionWords of={act} />],
          [
            t('remedies.durationDays'),
            act.durationDays && t('remedies.lasting', { count: act.durationDays }),
          ],
          [t('remedies.due'), act.due && <CaseTimeWords time={act.due} />],
          [t('remedies.sum'), act.sum],
          [t('remedies.paidOn'), act.paidOn && <CaseTimeWords time={act.paidOn} />],
          [
            t('remedies.wrongs'),
            act.wrongs.length > 0 && (
              <span className={css.links}>
                {act.wrongs.map((item) => (
                  <ItemLink key={item} item={item} />
                ))}
              </span>
            ),
          ],
        ]}
      />
      <ActCheckWords of={act.words} check={check} isEmpty={check.verdict === 'not-checked'} />
      <ActWay act={act} check={check} observations={observations} />
      <ActVisits of={act.words} visits={check.visits} hasWrongs={act.wrongs.length > 0} />
      <ObservationSection act={act} observations={observations} />
    </article>
  );
};

const ActHeader = ({
  act,
  verdict,
}: {
  readonly act: OrderedAct;
  readonly verdict: ReturnType<typeof checkAct>['verdict'];
}) => {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <header>
      <h2>{t(`terms.act_${act.type}`)}</h2>
      <VerdictMark verdict={verdict} />
      <q>{act.words}</q>
      <EntryButtons
        name={act.words}
        fromBackup={act.fromBackup}
        onEdit={() => setEditing(true)}
        onRemove={() => removeEntry(act, t)}
      />
      {editing && <ActDialog matter={act.matterId} entry={act} onClose={() => setEditing(false)} />}
    </header>
  );
};
