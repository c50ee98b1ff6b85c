import { useTranslation } from 'react-i18next';
import type { Author, Post } from '../../../../lib/evidence/item.ts';
import { useFormat } from '../../../format.ts';
import { type Fact, FactList } from '../../kit/facts/fact-list.tsx';
import { Stated } from '../../kit/facts/stated.tsx';

const COUNTS = ['views', 'reposts', 'comments', 'likes'] as const;

const nameOf = (author: Author | undefined): string =>
  [author?.name, author?.handle, author?.id, author?.url].filter(Boolean).join(' · ');

/** The author, text and times of a post, as the page states them. */
export const PostDetails = ({ post }: { readonly post: Post }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = COUNTS.map((name): Fact => {
    const stated = post.engagement?.[name];
    if (stated?.count === undefined) return [t(`entries.count_${name}`), stated?.raw];
    const isSame = stated.raw.replace(/[\s,，]/g, '') === String(stated.count);
    return [
      t(`entries.count_${name}`),
      isSame ? stated.raw : `${stated.raw} (${format.number(stated.count)})`,
    ];
  });
  const repost = post.repostOf;
  return (
    <FactList
      title={t(post.kind === 'alert' ? 'item.recognised' : 'item.post')}
      facts={[
        [
          t('kit.kind'),
          [t(`popup.kinds_${post.kind}`), format.platform(post.platform)]
            .filter(Boolean)
            .join(' · '),
        ],
        [t('kit.title'), post.title],
        [t('kit.author'), nameOf(post.author)],
        [t('kit.published'), post.published && <Stated time={post.published} />],
        [t('item.edited'), post.edited && <Stated time={post.edited} />],
        [t('item.postUrl'), post.url],
        [t('item.postId'), post.id],
        [
          t('item.repostOf'),
          repost && [nameOf(repost.author), repost.url, repost.text].filter(Boolean).join('\n'),
        ],
        ...counts,
        [t('item.recognisedBy'), post.recognisedBy],
      ]}
    />
  );
};
