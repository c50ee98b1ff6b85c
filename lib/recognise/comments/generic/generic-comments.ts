import { attribute, contains, findAll, parentOf } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Page } from '../../page/page.ts';
import {
  type CommentDraft,
  type CommentReader,
  type CommentsRead,
  MOST_COMMENTS,
} from '../comment-reader.ts';
import { authorOf, commentTime, likesOf } from '../read-layout.ts';
import { saysComments, statedComments } from '../stated-comments.ts';
import { likesIn } from './block-parts.ts';
import { commentScopes, isMarkedComment } from './comment-scopes.ts';
import { exactTimeOf, type FoundBlock, findBlocks, shapeOf } from './find-blocks.ts';

const IDS = ['data-comment-id', 'data-id', 'data-cid', 'id'];

const idOf = ({ block }: FoundBlock): string | undefined =>
  IDS.map((name) => attribute(block, name)).find((id) => /\d/u.test(id ?? ''));

/** The innermost comment whose unit holds this one. */
const parentOfBlock = (all: readonly FoundBlock[], at: number): FoundBlock | undefined =>
  all.slice(0, at).findLast(({ unit }) => contains(unit, (all[at] as FoundBlock).block));

const draftOf = (page: Page, all: readonly FoundBlock[], at: number): CommentDraft => {
  const found = all[at] as FoundBlock;
  return {
    block: found.block,
    parent: parentOfBlock(all, at)?.block,
    id: idOf(found),
    author: authorOf([found.author], page),
    published: commentTime(lineOf(found.time), exactTimeOf(found.time), page.clock),
    text: found.words,
    likes: likesOf(likesIn(found)),
  };
};

/**
 * Those that are two or more of one shape, that say of themselves that they are comments, or that
 * stand under another: a single block with a name and a time may be anything.
 */
const likeShaped = (all: readonly FoundBlock[]): readonly FoundBlock[] => {
  const shapes = Map.groupBy(all, ({ block }) => shapeOf(block));
  return all.filter(
    ({ block, unit }, at) =>
      (shapes.get(shapeOf(block))?.length ?? 0) > 1 ||
      isMarkedComment(block) ||
      isMarkedComment(unit) ||
      parentOfBlock(all, at) !== undefined,
  );
};

/** The first line beside the comments that states a number of them. */
const statedIn = (scopes: readonly Element[], comments: readonly CommentDraft[]) => {
  const lines = scopes
    .flatMap((scope) =>
      findAll(parentOf(scope) ?? scope, 'h1, h2, h3, h4, h5, h6, span, div, p, a'),
    )
    .filter((element) => !comments.some(({ block }) => contains(block, element)))
    .map(lineOf);
  return statedComments(lines.find((line) => line !== undefined && saysComments(line)));
};

const read = (page: Page, post: Element | undefined): CommentsRead => {
  const scopes = commentScopes(page.document);
  const found = scopes.map((scope) => ({
    scope,
    blocks: findBlocks(scope, page).filter(({ block }) => !(post && contains(block, post))),
  }));
  const all = likeShaped(found.flatMap(({ blocks }) => blocks)).slice(0, MOST_COMMENTS);
  const comments = all.map((_, at) => draftOf(page, all, at));
  const used = found.filter(({ blocks }) => blocks.some((block) => all.includes(block)));
  return {
    comments,
    stated: statedIn(
      used.map(({ scope }) => scope),
      comments.slice(0, 100),
    ),
  };
};

/**
 * Reads comments by what most sites have in common: in a part of the page that says that it holds
 * comments, blocks of one shape with a name, a time and words; one inside another answers it.
 */
export const genericComments: CommentReader = {
  name: 'generic',
  version: 1,
  matches: () => true,
  read,
};
