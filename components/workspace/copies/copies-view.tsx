import { Button, Progress } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildChains } from '../../../lib/casework/repost-chains.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import css from '../consequences/consequences-view.module.css';
import { listOpenedItems } from '../listed-item.ts';
import type { MatterViewProps } from '../matter-views.ts';
import { CopyGroups } from './copy-groups.tsx';
import { RepostChains } from './repost-chains.tsx';
import { RepostDialog } from './repost-dialog.tsx';
import { useCopies } from './use-copies.ts';

/** Who repeats whom: items that say the same, and chains of reposts. */
export const CopiesView = ({ matter }: MatterViewProps) => {
  const { t } = useTranslation();
  const { link: links } = useCaseFile(matter.id);
  const items = useLive(() => listOpenedItems(matter.id), [matter.id]);
  const copies = useCopies(matter.id, items);
  const groups = 'groups' in copies ? copies.groups : undefined;
  const chains = useMemo(() => buildChains(items ?? [], links), [items, links]);
  const [isLinking, setIsLinking] = useState(false);
  if (!items) return null;
  return (
    <div className={css.view}>
      <section className={css.section} aria-label={t('timeline.chains')}>
        <div className={css.heading}>
          <h2>{t('timeline.chains')}</h2>
          <Button size="compact-xs" variant="default" onClick={() => setIsLinking(true)}>
            {t('timeline.addRepost')}
          </Button>
        </div>
        <p className={css.quiet}>{t(chains.length === 0 ? 'timeline.noChains' : 'timeline.chainsLead')}</p>
        <RepostChains chains={chains} />
        {isLinking && <RepostDialog matter={matter.id} onClose={() => setIsLinking(false)} />}
      </section>
      <section className={css.section} aria-label={t('timeline.copies')} aria-busy={!groups}>
        <h2>{t('timeline.copies')}</h2>
        <p className={css.quiet} role="status">
          {!groups && t('timeline.comparing')}
          {groups && t(groups.length === 0 ? 'timeline.noCopies' : 'timeline.copiesLead')}
        </p>
        {'done' in copies && copies.total > 0 && (
          <Progress value={(copies.done / copies.total) * 100} aria-label={t('timeline.comparing')} />
        )}
        {groups && <CopyGroups groups={groups} />}
      </section>
    </div>
  );
};
