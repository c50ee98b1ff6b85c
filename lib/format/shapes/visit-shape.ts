import { isDigest } from '../../evidence/digest.ts';
import { list, object, optional, text, whole } from '../shape.ts';

/** A visit at a watched page, in an index. */
export const visitShape = object({
  watch: optional(text),
  route: optional(text),
  state: text,
  url: text,
  due: text,
  of: optional(text),
  comparedWith: optional(text),
  at: optional(text),
  item: optional(text),
  why: optional(text),
  words: optional(text),
  status: optional(whole),
  difference: optional(
    object({
      ...{ before: isDigest, after: isDigest },
      ignored: optional(object({ count: whole, time: whole })),
    }),
  ),
  posts: optional(
    object({
      ...{ by: text, linked: whole, seen: list(text), fresh: list(text) },
      ...{ since: optional(text), cut: optional(whole) },
    }),
  ),
});
