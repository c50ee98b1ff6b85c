import { isDigest } from '../evidence/digest.ts';
import { isCanonical } from './canonical-form.ts';
import {
  anything,
  list,
  literal,
  object,
  optional,
  parseJson,
  type Shaped,
  text,
  whole,
} from './shape.ts';

/** The format of `record.json`. */
const RECORD_FORMAT = 'matterproof-record/1';

const record = object({
  format: literal(RECORD_FORMAT),
  id: text,
  status: text,
  capturedAt: text,
  page: object({ url: text, title: optional(text) }),
  post: optional(
    object({ kind: text, title: optional(text), author: anything, published: anything }),
  ),
  artifacts: list(
    object({ path: text, role: text, mediaType: text, bytes: whole, digest: isDigest }),
  ),
  matter: object({ id: text, sequence: whole, previous: optional(isDigest) }),
});

/** A sealed record as parsed: the members that were checked; it may have more. */
export type ParsedRecord = Shaped<typeof record>;

/**
 * Parses the text of a `record.json`. The record is absent if the text is no record of a known
 * format; `canonical` says whether the text is canonical JSON.
 */
export const parseRecord = (
  source: string,
): { readonly record?: ParsedRecord; readonly canonical: boolean } => {
  const value = parseJson(source);
  const canonical = isCanonical(source, value);
  return record(value) ? { record: value, canonical } : { canonical };
};
