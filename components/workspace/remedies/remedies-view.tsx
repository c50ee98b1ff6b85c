import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterGap } from '../../../lib/casework/readiness/readiness-line.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useReadiness } from '../entries/filing/use-readiness.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { useListings } from '../kit/lists/use-listings.ts';
import { useSought } from '../kit/route.ts';
import pages from '../kit/sheets/pages.module.css';
import prose from '../kit/sheets/prose.module.css';
import { ActCard } from './acts/act-card.tsx';
import { ActDialog } from './acts/act-dialog.tsx';
import { PushSection } from './push-section.tsx';
import { RecordSection } from './record-section.tsx';

/** The button of an act's card that closes each gap. */
const BUTTONS = new Map<string, string>([
  ['act-sum', 'header button'],
  ['act-unseen', 'section > header > button'],
] satisfies [MatterGap, string][]);

/** The keyboard goes to the first act that has the gap which a person came to fill, once. */
const useSoughtAct = ({ matter, items }: MatterViewProps) => {
  const sought = useSought('remedies');
  const view = useRef<HTMLDivElement>(null);
  const lines = useReadiness(matter, sought ? items : undefined);
  const act = lines?.find(({ gap }) => gap === sought)?.entries?.[0]?.id;
  const isAsked = useRef<string>(undefined);
  useEffect(() => {
    isAsked.current = sought;
  }, [sought]);
  useEffect(() => {
    const card = act && view.current?.querySelector(`[data-act="${CSS.escape(act)}"]`);
    if (!card || !isAsked.current) return;
    isAsked.current = undefined;
    card.scrollIntoView?.({ block: 'start' });
    card.querySelector<HTMLElement>(BUTTONS.get(sought ?? '') ?? 'button')?.focus();
  });
  return view;
};

/** What the court ordered, and whether items show that it was done. */
export const RemediesView = (props: MatterViewProps) => {
  const { matter } = props;
  const { t } = useTranslation();
  const view = useSoughtAct(props);
  const file = useCaseFile(matter.id);
  const listings = useListings(matter.id);
  const [adding, setAdding] = useState(false);
  const times = new Map(listings?.map(({ id, capturedAt }) => [id, capturedAt]));
  return (
    <div ref={view} className={pages.sheet}>
      <section aria-label={t('remedies.acts')}>
        <header className={pages.head}>
          <h2>{t('remedies.acts')}</h2>
          <Button size="compact-xs" variant="default" onClick={() => setAdding(true)}>
            {t('remedies.addAct')}
          </Button>
        </header>
        {file.act.length === 0 && <p className={prose.purpose}>{t('remedies.actsPurpose')}</p>}
        {file.act.map((act) => (
          <ActCard key={act.id} act={act} file={file} capturedAt={(item) => times.get(item)} />
        ))}
      </section>
      <PushSection matter={matter.id} pushes={file.push} />
      <RecordSection matter={matter.id} links={file.link} />
      {adding && (
        <ActDialog matter={matter.id} entry={undefined} onClose={() => setAdding(false)} />
      )}
    </div>
  );
};
