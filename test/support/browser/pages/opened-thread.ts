import type { CommentList } from '../../../../lib/evidence/comments/comment-list.ts';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import type { readStore } from '../product.ts';
import type { ThreadName } from './platform-threads.ts';

/** What was sealed of a thread: how many comments, whose replies, and why no more were opened. */
export const openedThread = (
  { items, artifacts }: Awaited<ReturnType<typeof readStore>>,
  id: string | undefined,
) => {
  const record = JSON.parse(items.find((item) => item.id === id)?.record ?? '{}') as ItemRecord;
  const file = artifacts.find(({ item, path }) => item === id && path === 'post.comments.json');
  const source = Buffer.from(file?.base64 ?? '', 'base64').toString();
  const list = JSON.parse(source || '{"comments":[]}') as CommentList;
  const steps = record.method.filter(({ step }) => step === 'open');
  return {
    problems: record.problems.map(({ code }) => code),
    end: steps.map(({ detail = '' }) => detail.split('; it ended because ').at(-1)),
    by: list.recognisedBy?.split('/')[0],
    found: list.found,
    stated: list.stated?.count,
    replies: list.comments.filter(({ parent }) => parent === 1).map(({ author }) => author?.name),
    authors: new Set(list.comments.map(({ author }) => author?.name)).size,
    spelledOut: list.comments.filter(({ recognised }) => recognised).length,
    bytes: source.length,
    tookMs: steps.map(({ tookMs = 0 }) => tookMs)[0],
  };
};

/** What must be sealed of the thread of each platform: all ten comments. */
export const wholeThread = (name: ThreadName) => ({
  problems: [],
  end: ['nothing was left to open, and scrolling brought no more'],
  by: name === 'bilibili' ? 'bilibili-2022' : name,
  ...{ found: 10, authors: 10, spelledOut: 0 },
  // Facebook states no number over its comments; X does not mark which answers which.
  stated: name === 'facebook' ? undefined : 10,
  replies: name === 'x' ? [] : ['reply1', 'reply2'],
});
