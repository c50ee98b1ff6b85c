import { authorName } from '../../generic/strings/author-name.ts';
import {
  attribute,
  childNodesOf,
  contains,
  findAll,
  follows,
  matches,
  nodeTypeOf,
  tagOf,
} from '../../page/document/dom.ts';
import { lineOf, visibleText } from '../../page/document/visible-text.ts';

/** Where an author is named, the surest first. */
const AUTHORS = [
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [itemprop~="creator"]',
  '[rel~="author"], .author, .fn, [class*="author" i], [class*="nick" i]',
  '[class*="username" i], [class*="user-name" i], [class*="user_name" i]',
  '[class*="user" i] a, [class*="name" i]',
  'a[href*="/user"], a[href*="/u/"], a[href*="/people/"], a[href*="/profile"], a[href*="/@"]',
  'cite, strong, b, h3, h4, h5, h6',
];

const CONTROLS =
  'button, a, input, textarea, select, form, label, svg, img, time, nav, script, style, ' +
  '[role="button"], [role="link"], [role="menu"], [aria-haspopup]';
const ACTIONS =
  'button, [role="button"], [class*="action" i], [class*="toolbar" i], [class*="like" i], ' +
  '[class*="vote" i], [class*="reply" i]';

/** A block in which a comment is sought: its time, and what belongs to other comments in it. */
export type Candidate = {
  readonly block: Element;
  readonly time: Element;
  /** Comments inside this one, which were found before. */
  readonly nested: readonly Element[];
  /** The next time in the block that is not in one of those: all behind it is another's. */
  readonly next: Element | undefined;
};

const belongs = ({ nested, next }: Candidate, part: Element): boolean =>
  !nested.some((other) => contains(other, part)) && !(next && !follows(part, next));

/** The element that names the author. */
export const authorIn = (candidate: Candidate): Element | undefined => {
  for (const selector of AUTHORS) {
    const found = findAll(candidate.block, selector, 40)
      .filter((part) => belongs(candidate, part) && !contains(part, candidate.time))
      .find((part) => authorName(lineOf(part)) !== undefined && !contains(candidate.time, part));
    if (found) return found;
  }
  return undefined;
};

/** A piece of a comment's words: an element or a text of its own. */
type Piece = { readonly words: string; readonly parent: Element; readonly kind: string };

const pieceOf = (node: ChildNode, parent: Element): Piece[] => {
  const isText = nodeTypeOf(node) === 3;
  const words = isText
    ? (node as Text).data.replace(/\s+/gu, ' ').trim()
    : (visibleText(node as Element) ?? '');
  const kind = isText ? '#text' : tagOf(node as Element);
  return /[\p{L}\p{N}\p{So}]/u.test(words) ? [{ words, parent, kind }] : [];
};

const isPart = (node: ChildNode): node is Element & ChildNode => nodeTypeOf(node) === 1;

/** All pieces that hold neither the author nor a time nor a control. */
const piecesIn = (candidate: Candidate, author: Element, inside: Element): readonly Piece[] =>
  [...childNodesOf(inside)].flatMap((node) => {
    if (nodeTypeOf(node) === 3) return pieceOf(node, inside);
    if (!isPart(node) || !belongs(candidate, node)) return [];
    if (node === author || node === candidate.time || matches(node, CONTROLS)) return [];
    const holds = [author, candidate.time, ...candidate.nested].some((part) =>
      contains(node, part),
    );
    const isMixed = holds || (tagOf(node) !== 'p' && findAll(node, ACTIONS, 1).length > 0);
    return isMixed ? piecesIn(candidate, author, node) : pieceOf(node, inside);
  });

const COUNT_ALONE = /^[\d.,\s万千kKmM+]*(?:楼|#|likes?|赞|回复|reply|replies)?$/iu;

/**
 * The words of a comment: the longest piece, with the others of its kind beside it, which are
 * paragraphs of the same text.
 */
export const wordsIn = (candidate: Candidate, author: Element): string | undefined => {
  const pieces = piecesIn(candidate, author, candidate.block).filter(
    ({ words }) => !COUNT_ALONE.test(words),
  );
  const [longest] = pieces.toSorted((one, other) => other.words.length - one.words.length);
  if (!longest) return undefined;
  return pieces
    .filter(({ parent, kind }) => parent === longest.parent && kind === longest.kind)
    .map(({ words }) => words)
    .join('\n');
};

const LIKES =
  '[class*="like" i], [class*="vote" i], [class*="zan" i], [class*="digg" i], ' +
  '[class*="praise" i], [itemprop~="upvoteCount"], [aria-label*="like" i], ' +
  '[aria-label*="赞"], [title*="赞"]';
const AGAINST = /dislike|unlike|down|踩|reply|repl/iu;

/** The elements that may count the likes of a comment. */
export const likesIn = (candidate: Pick<Candidate, 'block' | 'nested'>): readonly Element[] =>
  findAll(candidate.block, LIKES, 40).filter(
    (part) =>
      !candidate.nested.some((other) => contains(other, part)) &&
      !AGAINST.test(`${attribute(part, 'class')} ${attribute(part, 'aria-label')}`),
  );
