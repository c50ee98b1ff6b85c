import { Table } from '@mantine/core';
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
  const { id, exhibit, title, kind, platform, author, url, record, capturedAt, tags } = item;
  const place = { page: 'item', id } as const;
  return (
    <Table.Tr onClick={() => goTo(place)} className={css.row ?? ''}>
      <Table.Td className={css.picture ?? ''}>
        <BlobImage blob={thumbnail} alt="" />
      </Table.Td>
      <Table.Td className={css.exhibit ?? ''}>{exhibit}</Table.Td>
      <Table.Td>
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
      </Table.Td>
      <Table.Td>
        {t(`popup.kinds_${kind}`)}
        {platform && <span className={css.under}>{platform}</span>}
      </Table.Td>
      <Table.Td className={css.clamp ?? ''}>{author ?? <Unknown />}</Table.Td>
      <Table.Td className={css.clamp ?? ''} title={record.post?.published?.at}>
        {record.post?.published?.raw ?? <Unknown />}
      </Table.Td>
      <Table.Td>
        <DayAndTime at={capturedAt} />
      </Table.Td>
      <Table.Td>
        <TagList tags={tags} />
      </Table.Td>
      <Table.Td>
        <ItemStatus record={record} />
      </Table.Td>
    </Table.Tr>
  );
});

/** What the page did not state. */
const Unknown = () => {
  const { t } = useTranslation();
  return <span className={css.unknown}>{t('workspace.notStated')}</span>;
};
