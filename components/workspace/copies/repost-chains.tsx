import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainNode } from '../../../lib/casework/copies/repost-chains.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useFormat } from '../../format.ts';
import { removeEntry } from '../entries/change-entry.ts';
import { ItemTitle } from '../entries/items/item-title.tsx';
import { PublishedTime } from '../entries/times/published-time.tsx';
import { ShowMore } from '../kit/lists/show-more.tsx';
import { itemName } from '../kit/lists/shown-label.ts';
import { RemoveButton } from '../kit/remove-button.tsx';
import css from './repost-chains.module.css';

type Node = ChainNode<ListingRow>;

const keyOf = ({ item, unknown }: Node): string =>
  item?.id ?? unknown?.url ?? unknown?.text ?? 'unknown';

/** So many chains are shown at first, and of each post so many reposts. */
const STEP = 50;

/** Chains of reposts as trees, each original with what reposts it beneath. */
export const RepostChains = ({ chains }: { readonly chains: readonly Node[] }) => (
  <Branches nodes={chains} className={css.chain} />
);

type BranchesProps = { readonly nodes: readonly Node[]; readonly className?: string | undefined };

const Branches = ({ nodes, className }: BranchesProps) => {
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ul className={className}>
        {nodes.slice(0, most).map((node) => (
          <ChainBranch key={keyOf(node)} node={node} />
        ))}
      </ul>
      <ShowMore shown={most} all={nodes.length} step={STEP} onMore={setMost} />
    </>
  );
};

const ChainBranch = ({ node }: { readonly node: Node }) => (
  <li>
    {node.item ? <Post node={node} item={node.item} /> : <Unknown node={node} />}
    {node.reposts.length > 0 && <Branches nodes={node.reposts} />}
  </li>
);

const Post = ({ node: { by }, item }: { readonly node: Node; readonly item: ListingRow }) => {
  const { t } = useTranslation();
  const { platform } = useFormat();
  const remove = t('copies.unlinkRepost', { exhibit: itemName(item, t) });
  return (
    <span className={css.node}>
      <ItemTitle item={item} />
      <small>
        {visibleText([platform(item.platform), item.author].filter(Boolean).join(' · '))} ·{' '}
        <PublishedTime time={item.stated.published} />
        {by && ` · ${t('copies.byLink')}`}
      </small>
      {by && <RemoveButton name={remove} onRemove={() => removeEntry(by, t)} />}
    </span>
  );
};

const Unknown = ({ node: { unknown } }: { readonly node: Node }) => {
  const { t } = useTranslation();
  const { url, text, author } = unknown ?? {};
  const known = [author?.name ?? author?.handle, text, url].filter(Boolean).join(' · ');
  return (
    <span className={css.node}>
      <em className={css.unknown}>{t('copies.unknownOriginal')}</em>
      {known && <small>{visibleText(known)}</small>}
    </span>
  );
};
