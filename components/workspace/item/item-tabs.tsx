import { Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { FileView, shownFile } from '../files/file-view.tsx';
import { QuotablePictures } from '../statements/pictures/quotable-pictures.tsx';
import { CommentsView } from './comments/comments-view.tsx';
import { CustodyList } from './custody/custody-list.tsx';
import css from './item-tabs.module.css';
import { hasMedia, MediaView } from './media/media-view.tsx';
import { ArtifactTable } from './record/artifact-table.tsx';
import { RecordDetails } from './record/record-details.tsx';
import { TextTabs } from './text-tabs.tsx';
import { useFoundText } from './use-found-text.ts';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  readonly matters: readonly ListedMatter[];
  /** The statement to scroll to in the text. */
  readonly statement: string | undefined;
  /** A query whose words are shown in the text or in the comments, where those hold them. */
  readonly find: string | undefined;
};

type ItemTab =
  | 'file'
  | 'pictures'
  | 'text'
  | 'comments'
  | 'media'
  | 'details'
  | 'files'
  | 'custody';

/** A file without pictures has no tab for them. */
const firstTabs = (artifacts: readonly ArtifactRow[]): readonly ('file' | 'pictures')[] => {
  if (!shownFile(artifacts)) return ['pictures'];
  const hasPictures = artifacts.some(({ mediaType }) => mediaType.startsWith('image/'));
  return hasPictures ? ['file', 'pictures'] : ['file'];
};

/** The tabs of an item. */
export const ItemTabs = ({ item, artifacts, matters, statement, find }: Props) => {
  const { t } = useTranslation();
  const first = firstTabs(artifacts);
  const [tab, setTab] = useState<string | null>(first[0] ?? 'pictures');
  useEffect(() => {
    if (statement) setTab('text');
  }, [statement]);
  const found = useFoundText(artifacts, find);
  useEffect(() => {
    if (found) setTab(found.role === 'comments' ? 'comments' : 'text');
  }, [found]);
  const inComments = found?.role === 'comments' ? found.query : '';
  const panels: readonly (readonly [ItemTab, ReactNode])[] = [
    ...first.map(
      (name) =>
        [
          name,
          name === 'file' ? (
            <FileView key="e" record={item.record} artifacts={artifacts} />
          ) : (
            <QuotablePictures key="p" item={item} artifacts={artifacts} />
          ),
        ] as const,
    ),
    ['text', <TextTabs key="t" {...{ item, artifacts, statement, found }} />],
    ...(artifacts.some(({ role }) => role === 'comments')
      ? ([
          ['comments', <CommentsView key="m" {...{ item, artifacts }} find={inComments} />],
        ] as const)
      : []),
    ...(hasMedia(item.record)
      ? ([['media', <MediaView key="v" record={item.record} artifacts={artifacts} />]] as const)
      : []),
    ['details', <RecordDetails key="d" record={item.record} />],
    ['files', <ArtifactTable key="f" item={item} artifacts={artifacts} />],
    ['custody', <CustodyList key="c" item={item.id} matters={matters} />],
  ];
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className={css.tabs}>
      <Tabs.List aria-label={t('item.views')}>
        {panels.map(([name]) => (
          <Tabs.Tab key={name} value={name}>
            {t(`item.tab_${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map(([name, panel]) => (
        <Tabs.Panel key={name} value={name} pt="sm">
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
