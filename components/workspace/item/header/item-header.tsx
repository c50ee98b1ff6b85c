import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { useFormat } from '../../../format.ts';
import { OrderFlags } from '../../case-file/order-flags.tsx';
import { ItemStatus } from '../../kit/lists/item-status.tsx';
import { shownLabel } from '../../kit/lists/shown-label.ts';
import { hrefTo } from '../../kit/route.ts';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { itemTime } from '../../timeline/use-timeline-words.ts';
import css from './item-header.module.css';
import { StepLinks } from './step-links.tsx';
import { WatchButton } from './watch-button.tsx';

type Props = {
  readonly item: ListedItem;
  readonly matter: ListedMatter | undefined;
  readonly neighbours: {
    readonly before?: string | undefined;
    readonly after?: string | undefined;
  };
};

/** The item's name and facts, with links to its matter and its neighbours. */
export const ItemHeader = ({ item, matter, neighbours }: Props) => {
  const { t, i18n } = useTranslation();
  const { platform, timeZone } = useFormat();
  const { kind, author, record } = item;
  const title = visibleText(item.title);
  const heading = useFocusIfLost<HTMLHeadingElement>(item.id);
  const stated = record.post?.published;
  const words = stated?.shown ?? stated?.raw;
  const published = itemTime(item, 'published', i18n.language, timeZone) ?? words;
  const facts = [
    [t(`popup.kinds_${kind}`), platform(item.platform)].filter(Boolean).join(' · '),
    author && t('popup.by', { author: visibleText(author) }),
    published && t('popup.published', { time: visibleText(published) }),
  ];
  return (
    <header className={css.header}>
      <div className={css.ways}>
        <Anchor href={hrefTo({ page: 'matter', id: item.matterId })} size="sm">
          <span aria-hidden>← </span>
          {matter?.id === INBOX_ID
            ? t('popup.inbox')
            : visibleText(matter?.name ?? t('kit.matter'))}
        </Anchor>
        <div className={css.steps}>
          <Button
            component="a"
            href={hrefTo({ page: 'compare', id: item.id })}
            variant="default"
            size="compact-xs"
          >
            {t('compare.compare')}
          </Button>
          <WatchButton item={item} />
          <StepLinks item={item.id} neighbours={neighbours} />
        </div>
      </div>
      <h1 ref={heading} tabIndex={-1} title={title}>
        {title}
      </h1>
      <div className={css.facts}>
        <strong>{shownLabel(item, t)}</strong>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact} className={css.fact} title={fact || undefined}>
            {fact}
          </span>
        ))}
        {record.status === 'complete' && (
          <ItemStatus status={record.status} problemCodes={[]} t={t} />
        )}
        <OrderFlags item={item} />
      </div>
    </header>
  );
};
