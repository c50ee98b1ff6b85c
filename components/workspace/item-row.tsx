import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BlobImage } from '../blob-image.tsx';
import { ItemStatus } from './item-status.tsx';
import css from './item-table.module.css';
import type { ListedItem } from './listed-item.ts';
import { goTo, hrefTo } from './route.ts';
import { TagList } from './tag-list.tsx';
import { DayAndTime } from './when.tsx';

type Props = {
  readonly item: ListedItem;
  readonly thumbnail: Blob | undefined;
  /** Whether the Tab key enters the table at this row. */
  readonly isEntry: boolean;
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host || url : url);

/** One item in the list. */
export const ItemRowView = memo(({ item, thumbnail, isEntry }: Props) => {
  const { t } = useTranslation();
  const { id, exhibit, title, kind, platform, author, url, record, capturedAt, tags, withheld } = item;
  const place = { page: 'item', id } as const;
  return (
    <tr onClick={() => goTo(place)} className={css.row}>
      <td className={css.picture}>
        <BlobImage blob={thumbnail} alt="" />
      </td>
      <td className={css.exhibit}>{exhibit}</td>
      <td>
        <a
          href={hrefTo(place)}
          data-item={id}
          tabIndex={isEntry ? 0 : -1}
          className={css.link}
          title={title}
          onClick={(event) => event.stopPropagation()}
        >
          {title}
        </a>
        <span className={css.host} title={url}>
          {hostOf(url)}
        </span>
      </td>
      <td>
        {t(`popup.kinds_${kind}`)}
        {platform && <span className={css.under}>{platform}</span>}
      </td>
      <td className={css.clamp}>{author ?? <Unknown />}</td>
      <td className={css.clamp} title={record.post?.published?.at}>
        {record.post?.published?.raw ?? <Unknown />}
      </td>
      <td>
        <DayAndTime at={capturedAt} />
      </td>
      <td>
        <TagList tags={tags} />
      </td>
      <td>
        <ItemStatus record={record} />
        {withheld && <span className={css.under}>{t('trust.withheld')}</span>}
      </td>
    </tr>
  );
});

/** What the page did not state. */
const Unknown = () => {
  const { t } = useTranslation();
  return <span className={css.unknown}>{t('workspace.notStated')}</span>;
};
