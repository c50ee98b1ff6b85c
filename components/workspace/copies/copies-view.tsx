import { Button, Progress } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../use-sentence.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import pages from '../kit/sheets/pages.module.css';
import prose from '../kit/sheets/prose.module.css';
import tables from '../kit/sheets/tables.module.css';
import css from './copies-view.module.css';
import { CopyGroups } from './copy-groups.tsx';
import { RepostChains } from './repost-chains.tsx';
import { RepostDialog } from './repost-dialog.tsx';
import { useChains } from './use-chains.ts';
import { useCopies } from './use-copies.ts';

/** Who repeats whom: items that say the same, and chains of reposts. */
export const CopiesView = ({ matter, items }: MatterViewProps) => {
  const { t } = useTranslation();
  const byId = useMemo(() => items && new Map(items.map((item) => [item.id, item])), [items]);
  const sentenceOf = useSentence();
  const { result: chains, fault } = useChains(matter.id, byId);
  const { result: groups, progress, fault: notCompared } = useCopies(matter.id, byId);
  const [isLinking, setIsLinking] = useState(false);
  if (!items) return null;
  return (
    <div className={pages.tables}>
      <section
        className={tables.section}
        aria-label={t('copies.chains')}
        aria-busy={!chains && !fault}
      >
        <div className={css.heading}>
          <h2>{t('copies.chains')}</h2>
          <Button size="compact-xs" variant="default" onClick={() => setIsLinking(true)}>
            {t('copies.addRepost')}
          </Button>
        </div>
        <p className={prose.purpose} role="status">
          {fault ? sentenceOf(fault) : !chains && t('copies.findingChains')}
          {chains && t(chains.length === 0 ? 'copies.noChains' : 'copies.chainsLead')}
        </p>
        {chains && <RepostChains chains={chains} />}
        {isLinking && <RepostDialog matter={matter.id} onClose={() => setIsLinking(false)} />}
      </section>
      <section className={tables.section} aria-label={t('copies.copies')} aria-busy={!!progress}>
        <h2>{t('copies.copies')}</h2>
        <p className={prose.purpose} role="status">
          {notCompared ? sentenceOf(notCompared) : progress && t('copies.comparing')}
          {!progress && groups && t(groups.length === 0 ? 'copies.noCopies' : 'copies.copiesLead')}
        </p>
        {progress && progress.total > 0 && (
          <Progress
            value={(progress.done / progress.total) * 100}
            aria-label={t('copies.comparing')}
          />
        )}
        {groups && <CopyGroups groups={groups} />}
      </section>
    </div>
  );
};
