import { isDigest } from '../evidence/digest.ts';
import { isCanonical } from './canonical-form.ts';
import {
  anything,
  findMisshapen,
  list,
  literal,
  object,
  optional,
  parseJson,
  type Shaped,
  text,
  whole,
  yesNo,
} from './shape.ts';
import { box, coverageShape, number, size } from './shapes/coverage-shape.ts';

/** The format of `record.json`. */
const RECORD_FORMAT = 'matterproof-record/1';

const author = object({
  name: optional(text),
  handle: optional(text),
  id: optional(text),
  url: optional(text),
});

const count = object({ raw: text, count: optional(number) });

const statedTime = object({
  raw: text,
  at: optional(text),
  precision: optional(text),
  span: optional(object({ from: text, until: text })),
});

const engagement = object({
  views: optional(count),
  reposts: optional(count),
  comments: optional(count),
  likes: optional(count),
});

const spans = list(object({ from: whole, until: whole }));

const recordingFacts = object({
  endedAt: text,
  durationMs: whole,
  sound: yesNo,
  scrolled: yesNo,
  ended: text,
  behind: optional(spans),
  gaps: optional(spans),
});

const artifact = object({
  path: text,
  role: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  method: optional(text),
  at: optional(text),
  pixels: optional(size),
  offset: optional(object({ x: number, y: number })),
  usable: optional(box),
  scale: optional(number),
  area: optional(whole),
  medium: optional(
    object({ url: text, element: text, alt: optional(text), claimedType: optional(text) }),
  ),
  recording: optional(recordingFacts),
});

const fileFacts = object({
  name: text,
  mediaType: text,
  claimedType: optional(text),
  pages: optional(whole),
  fetched: optional(object({ from: text, at: text, status: optional(whole), url: optional(text) })),
  claims: list(object({ by: text, name: text, raw: text, at: optional(text) })),
  attachments: optional(
    list(object({ name: optional(text), mediaType: text, bytes: whole, digest: isDigest })),
  ),
});

const mediaFacts = object({
  found: whole,
  kept: whole,
  unlisted: optional(whole),
  missing: list(
    object({ kind: text, element: text, why: text, url: optional(text), detail: optional(text) }),
  ),
});

const record = object({
  format: literal(RECORD_FORMAT),
  id: text,
  status: text,
  problems: optional(list(anything)),
  capturedAt: text,
  sealedAt: optional(text),
  custodian: optional(object({ name: text, organisation: optional(text) })),
  page: object({
    url: text,
    canonicalUrl: optional(text),
    title: optional(text),
    status: optional(anything),
  }),
  post: optional(
    object({
      kind: text,
      platform: optional(text),
      id: optional(text),
      url: optional(text),
      title: optional(text),
      text: optional(text),
      recognisedBy: optional(text),
      author: optional(author),
      published: optional(statedTime),
      edited: optional(statedTime),
      engagement: optional(engagement),
    }),
  ),
  file: optional(fileFacts),
  source: optional(object({ from: text, obtained: text })),
  conditions: optional(
    object({
      coverage: optional(coverageShape),
      selfCheck: optional(anything),
      privateMode: optional(anything),
      media: optional(mediaFacts),
    }),
  ),
  environment: optional(object({ devicePixelRatio: optional(number) })),
  artifacts: list(artifact),
  /** In record.redacted.json alone: the digest of the sealed record. */
  redactedFrom: optional(isDigest),
  matter: object({ id: text, sequence: whole, previous: optional(isDigest) }),
});

/** A sealed record as parsed: the members that were checked; it may have more. */
export type ParsedRecord = Shaped<typeof record>;

/**
 * Parses the text of a `record.json`. The record is absent if the text is no record of a known
 * format; `misshapen` then names the member that is not what the format says, '' for the whole.
 * `canonical` says whether the text is canonical JSON.
 */
export const parseRecord = (
  source: string,
): {
  readonly record?: ParsedRecord;
  readonly misshapen?: string;
  readonly canonical: boolean;
} => {
  const value = parseJson(source);
  const canonical = isCanonical(source, value);
  if (record(value)) return { record: value, canonical };
  return { canonical, misshapen: findMisshapen(record, value) ?? '' };
};
