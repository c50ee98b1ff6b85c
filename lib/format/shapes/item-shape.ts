import { MARK_SHAPES } from '../../evidence/derived.ts';
import { isDigest } from '../../evidence/digest.ts';
import { WITHHELD_REASONS } from '../../evidence/export-item.ts';
import { DERIVED_KINDS } from '../package-index.ts';
import { anything, list, object, oneOf, optional, text, whole } from '../shape.ts';

const artifact = object({
  path: text,
  role: optional(text),
  mediaType: text,
  bytes: whole,
  digest: isDigest,
});

const withheldFile = object({
  path: text,
  role: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  reason: oneOf(WITHHELD_REASONS),
});

const redactedRecord = object({ path: text, bytes: whole, digest: isDigest });
const redaction = object({
  file: text,
  of: text,
  box: optional(object({ x: whole, y: whole, width: whole, height: whole })),
  reason: text,
  from: isDigest,
  digest: isDigest,
});

const mark = object({
  ...{ shape: oneOf(MARK_SHAPES), x: whole, y: whole, width: whole, height: whole },
  text: optional(text),
});

const derived = object({
  path: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  from: list(isDigest),
  by: text,
  kind: optional(oneOf(DERIVED_KINDS)),
  marks: optional(list(mark)),
  redaction: optional(object({ reason: text, words: list(text) })),
});

const filing = object({
  purpose: optional(text),
  source: optional(text),
  group: optional(text),
  evidenceKind: optional(text),
  formIn: optional(text),
  externalNumber: optional(text),
  place: optional(text),
});

/**
 * An item of the index. What only repeats the sealed record may be absent from an old index, and
 * may be anything: the verifier compares it with the record.
 */
export const itemShape = object({
  number: whole,
  chain: optional(text),
  exhibit: text,
  id: text,
  folder: text,
  digest: isDigest,
  status: anything,
  kind: anything,
  url: optional(text),
  title: optional(text),
  author: anything,
  published: anything,
  capturedAt: optional(text),
  receivedLine: optional(whole),
  tags: optional(list(text)),
  note: optional(text),
  role: optional(text),
  filing: optional(filing),
  artifacts: list(artifact),
  withheld: optional(list(withheldFile)),
  ...{ redactedRecord: optional(redactedRecord), receipt: optional(redactedRecord) },
  redactions: optional(list(redaction)),
  derived: optional(list(derived)),
});
