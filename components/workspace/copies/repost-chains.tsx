import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChainNode } from '../../../lib/casework/repost-chains.ts';
import { useFormat } from '../../format.ts';
import { removeEntry } from '../case-file/change-entry.ts';
import css from '../consequences/consequences-view.module.css';
import { ItemTitle } from '../consequences/item-title.tsx';
import { BinIcon } from '../icons.tsx';
import type { ListedItem } from '../listed-item.ts';
import { PublishedTime } from '../timeline/published-time.tsx';

type Node = ChainNode<ListedItem>;

const keyOf = ({ item, unknown }: Node): string => item?.id ?? unknown?.url ?? unknown?.text ?? 'unknown';

/** Chains of reposts as trees, each original with what reposts it beneath. */
export const RepostChains = ({ chains }: { readonly chains: readonly Node[] }) => (
  <ul className={css.chain}>
    {chains.map((node) => (
      <ChainBranch key={keyOf(node)} node={node} />
    ))}
  </ul>
);

const ChainBranch = ({ node }: { readonly node: Node }) => (
  <li>
    {node.item ? <Post node={node} item={node.item} /> : <Unknown node={node} />}
    {node.reposts.length > 0 && (
      <ul>
        {node.reposts.map((one) => (
          <ChainBranch key={keyOf(one)} node={one} />
        ))}
      </ul>
    )}
  </li>
);

const Post = ({ node: { by }, item }: { readonly node: Node; readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const { platform } = useFormat();
  const remove = t('timeline.unlinkRepost', { exhibit: item.exhibit });
  return (
    <span className={css.node}>
      <ItemTitle item={item} />
      <small>
        {[platform(item.platform), item.author].filter(Boolean).join(' · ')} ·{' '}
        <PublishedTime time={item.record.post?.published} />
        {by && ` · ${t('timeline.byLink')}`}
      </small>
      {by && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={remove}
          title={remove}
          onClick={() => removeEntry(by, t)}
        >
          <BinIcon />
        </ActionIcon>
      )}
    </span>
  );
};

const Unknown = ({ node: { unknown } }: { readonly node: Node }) => {
  const { t } = useTranslation();
  const { url, text, author } = unknown ?? {};
  const known = [author?.name ?? author?.handle, text, url].filter(Boolean).join(' · ');
  return (
    <span className={css.node}>
      <em className={css.unknown}>{t('timeline.unknownOriginal')}</em>
      {known && <small>{known}</small>}
    </span>
  );
};
