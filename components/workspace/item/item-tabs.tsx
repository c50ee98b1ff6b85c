import { Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOfText } from '../../../lib/evidence/statement/anchor.ts';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import type { OpenedItem } from '../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { shownFile } from '../files/file-view.tsx';
import { shownPictures } from '../pictures/picture-tabs.tsx';
import { QuotablePictures } from '../statements/pictures/quotable-pictures.tsx';
import { CommentsView } from './comments/comments-view.tsx';
import { CustodyList } from './custody/custody-list.tsx';
import css from './item-tabs.module.css';
import { ItemFile } from './media/item-file.tsx';
import { ItemMedia } from './media/item-media.tsx';
import { hasMedia } from './media/media-view.tsx';
import { ArtifactTable } from './record/artifact-table.tsx';
import { RecordDetails } from './record/record-details.tsx';
import { TextTabs } from './text-tabs.tsx';
import { useFoundText } from './use-found-text.ts';

type Props = {
  readonly item: OpenedItem;
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
  return shownPictures(artifacts).length > 0 ? ['file', 'pictures'] : ['file'];
};

/** The tab that shows the words of a statement: those of a text, a picture, a video or a sound. */
const useStatementTab = (
  { matterId }: OpenedItem,
  artifacts: readonly ArtifactRow[],
  statement: string | undefined,
): { readonly tab: ItemTab; readonly statement: string } | undefined => {
  const { statement: all } = useCaseFile(matterId);
  const anchor = all.find(({ id }) => id === statement)?.anchor;
  return useMemo(() => {
    if (!statement) return undefined;
    const tabOf = (): ItemTab => {
      if (!anchor || isOfText(anchor)) return 'text';
      const isShown = shownPictures(artifacts).some(({ path }) => path === anchor.artifact);
      if (isShown) return 'pictures';
      return anchor.artifact === shownFile(artifacts)?.path ? 'file' : 'media';
    };
    return { tab: tabOf(), statement };
  }, [anchor, artifacts, statement]);
};

/** The tabs of an item. */
export const ItemTabs = ({ item, artifacts, matters, statement, find }: Props) => {
  const { t } = useTranslation();
  const first = firstTabs(artifacts);
  const [tab, setTab] = useState<string | null>(first[0] ?? 'pictures');
  const sought = useStatementTab(item, artifacts, statement);
  useEffect(() => {
    if (sought) setTab(sought.tab);
  }, [sought]);
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
            <ItemFile key="e" {...{ item, artifacts, statement }} />
          ) : (
            <QuotablePictures key="p" {...{ item, artifacts, statement }} />
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
      ? ([['media', <ItemMedia key="v" {...{ item, artifacts, statement }} />]] as const)
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
