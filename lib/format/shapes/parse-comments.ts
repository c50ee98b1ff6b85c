import {
  COMMENTS_FORMAT,
  type CommentFacts,
  type CommentList,
} from '../../evidence/comments/comment-list.ts';
import type { StatedTime, TimeSource } from '../../evidence/item.ts';
import { isTimeZone } from '../../evidence/wall-time.ts';
import { isCanonical } from '../canonical-form.ts';
import {
  list,
  literal,
  object,
  oneOf,
  optional,
  parseJson,
  type Shape,
  text,
  whole,
} from '../shape.ts';
import { instant } from './instant-shape.ts';

type Precision = NonNullable<StatedTime['precision']>;

const isTrue: Shape<true> = (value): value is true => value === true;

const zone: Shape<string> = (value): value is string => text(value) && isTimeZone(value);

const time = object({
  raw: text,
  source: optional(oneOf<TimeSource>(['shown text', 'attribute', 'embedded data', 'address'])),
  shown: optional(text),
  at: optional(instant),
  precision: optional(oneOf<Precision>(['second', 'minute', 'hour', 'day', 'month', 'year'])),
  assumedTimeZone: optional(zone),
  countedFrom: optional(instant),
  span: optional(object({ from: instant, until: instant })),
});

/** A score, of votes for and against, may be less than zero. */
const score: Shape<number> = (value): value is number => Number.isSafeInteger(value);

const count = object({ raw: text, count: optional(score) });

/** A comment as the format has it; it may have more members. */
/** What a list of comments states of one besides its words; it may have more members. */
const facts = {
  number: whole,
  parent: optional(whole),
  id: optional(text),
  url: optional(text),
  author: optional(
    object({
      name: optional(text),
      handle: optional(text),
      id: optional(text),
      url: optional(text),
    }),
  ),
  published: optional(time),
  edited: optional(time),
  likes: optional(count),
};

/** A comment without its words. */
export const commentShape: Shape<CommentFacts> = object(facts);

const comment = object({
  ...facts,
  text: optional(text),
  recognised: optional(isTrue),
});

const comments: Shape<CommentList> = object({
  format: literal(COMMENTS_FORMAT),
  recognisedBy: text,
  found: whole,
  stated: optional(count),
  comments: list(comment),
});

/**
 * Parses the text of a `post.comments.json`. Undefined where it is not of the format: canonical
 * JSON, numbered from 1 without gaps, each under one before it, and no fewer found than listed.
 */
export const parseComments = (source: string): CommentList | undefined => {
  const value = parseJson(source);
  if (!comments(value) || !isCanonical(source, value)) return undefined;
  const isInOrder = value.comments.every(
    ({ number, parent }, at) =>
      number === at + 1 && (parent === undefined || (parent >= 1 && parent <= at)),
  );
  return isInOrder && value.found >= value.comments.length ? value : undefined;
};
