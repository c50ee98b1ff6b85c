import { useTranslation } from 'react-i18next';
import type { TimelinePlan } from '../../../../lib/casework/timeline/plan-timeline.ts';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { useFormat } from '../../../format.ts';
import { shownLabel } from '../../kit/lists/shown-label.ts';
import { hrefTo } from '../../kit/route.ts';
import { itemTime } from '../use-timeline-words.ts';
import css from './mark-card.module.css';
import { RunList } from './run-list.tsx';

type Props = {
  readonly mark: TimelinePlan['marks'][number];
  readonly width: number;
  readonly items: ReadonlyMap<string, ListedItem>;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
};

const MOST = 6;
const CARD = 320;

/** What a mark stands for: each item with its title and times, and the way to it. */
export const MarkCard = ({ mark, width, items, onEnter, onLeave }: Props) => {
  const { t, i18n } = useTranslation();
  const { platform, timeZone } = useFormat();
  const shown = mark.items.slice(0, MOST);
  const more = Math.max(mark.items.length, mark.runs.length) - MOST;
  const left = Math.max(0, Math.min(mark.x - 20, width - CARD));
  return (
    // The pointer can enter the card to read it and to use its links
    <div
      className={css.card}
      style={{ left, top: mark.y + 16 }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {mark.runs.length > 0 && <RunList runs={mark.runs.slice(0, MOST)} />}
      <ul>
        {shown.map((item) => {
          const { id, role } = item;
          const known = items.get(id);
          const times = (['published', 'captured'] as const).flatMap((time) => {
            const words = itemTime(item, time, i18n.language, timeZone);
            return words ? [t(`timeline.${time}`, { time: words })] : [];
          });
          return (
            <li key={id}>
              <a href={hrefTo({ page: 'item', id })}>
                {known && <strong>{shownLabel(known, t)}</strong>}{' '}
                {known && visibleText(known.title)}
              </a>
              <span>
                {[role && t(`terms.itemRole_${role}`), platform(known?.platform), known?.author]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span>{times.join(' · ')}</span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{t('timeline.andMore', { count: more })}</p>}
    </div>
  );
};
