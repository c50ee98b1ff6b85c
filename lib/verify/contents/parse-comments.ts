import { COMMENTS_FORMAT } from '../../evidence/comments/comment-list.ts';
import { isCanonical } from '../../format/canonical-form.ts';
import {
  list,
  literal,
  object,
  optional,
  parseJson,
  type Shaped,
  text,
  whole,
} from '../../format/shape.ts';

const isTrue = (value: unknown): value is true => value === true;

const time = object({ raw: text, at: optional(text) });

const comments = object({
  format: literal(COMMENTS_FORMAT),
  recognisedBy: text,
  found: whole,
  stated: optional(object({ raw: text, count: optional(whole) })),
  comments: list(
    object({
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
      text: optional(text),
      likes: optional(object({ raw: text })),
      recognised: optional(isTrue),
    }),
  ),
});

/** A list of comments as parsed: the members that were checked; it may have more. */
export type ParsedComments = Shaped<typeof comments>;

/**
 * Parses the text of a `post.comments.json`. Undefined where it is not of the format: canonical
 * JSON, numbered from 1 without gaps, each under one before it, and no fewer found than listed.
 */
export const parseComments = (source: string): ParsedComments | undefined => {
  const value = parseJson(source);
  if (!comments(value) || !isCanonical(source, value)) return undefined;
  const isInOrder = value.comments.every(
    ({ number, parent }, at) =>
      number === at + 1 && (parent === undefined || (parent >= 1 && parent <= at)),
  );
  return isInOrder && value.found >= value.comments.length ? value : undefined;
};
