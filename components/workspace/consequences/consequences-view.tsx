import { listOpenedItems } from '../../../lib/store/items/opened-items.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { ReadingItems } from '../kit/lists/reading-items.tsx';
import pages from '../kit/sheets/pages.module.css';
import { ConsequenceTable } from './consequence-table.tsx';
import { PostReachTable } from './reach/post-reach-table.tsx';
import { ThresholdSection } from './threshold-section.tsx';

/** What followed the posts, and how far they reached. */
export const ConsequencesView = ({ matter, items: listed }: MatterViewProps) => {
  const { link: links, threshold: thresholds } = useCaseFile(matter.id);
  const items = useLive(() => listOpenedItems(matter.id), [matter.id]);
  if (!items) return listed ? <ReadingItems /> : null;
  return (
    <div className={pages.tables}>
      <ConsequenceTable matter={matter.id} items={items} links={links} />
      <PostReachTable items={items} thresholds={thresholds} />
      <ThresholdSection matter={matter.id} thresholds={thresholds} />
    </div>
  );
};
