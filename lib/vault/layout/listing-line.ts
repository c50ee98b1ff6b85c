import { canonicalText } from '../../evidence/chain/canonical.ts';
import type { Digest } from '../../evidence/digest.ts';
import { isDigest } from '../../evidence/digest.ts';
import { EVIDENCE_KINDS, type FilingLabels, FORMS } from '../../evidence/filing-labels.ts';
import type { PostKind, StatedTime, TimeSource } from '../../evidence/item.ts';
import { ITEM_ROLES } from '../../evidence/item-role.ts';
import type { Instant, Labels } from '../../evidence/matter.ts';
import type { KeyedPage } from '../../evidence/names/page-keys.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../evidence/problem.ts';
import { FormatError } from '../../format/format-error.ts';
import {
  list,
  object,
  oneOf,
  optional,
  parseJson,
  type Shape,
  text,
  whole,
} from '../../format/shape.ts';
import { instant } from '../../format/shapes/instant-shape.ts';

/**
 * What lists show of an item, as its custodian's browser had it when the item was deposited. No
 * evidence: the sealed record says what is true of the item, and the log what was done with it.
 */
export type VaultListing = Labels &
  KeyedPage & {
    readonly id: string;
    readonly number: number;
    readonly digest: Digest;
    readonly status: 'complete' | 'partial';
    readonly capturedAt: Instant;
    readonly title: string;
    readonly kind: PostKind;
    readonly platform?: string;
    readonly author?: string;
    readonly published?: string;
    readonly publishedRaw?: string;
    readonly publishedAt?: Instant;
    readonly stated: { readonly published?: StatedTime; readonly edited?: StatedTime };
    readonly problems: number;
    readonly problemCodes: readonly ProblemCode[];
    readonly bytes: number;
    readonly withheld?: string;
  };

const KINDS: readonly PostKind[] = [
  ...(['post', 'comment', 'article', 'profile', 'listing', 'alert', 'page', 'file'] as const),
];
type Precision = NonNullable<StatedTime['precision']>;

const time: Shape<StatedTime> = object({
  raw: text,
  source: optional(oneOf<TimeSource>(['shown text', 'attribute', 'embedded data', 'address'])),
  shown: optional(text),
  at: optional(instant),
  precision: optional(oneOf<Precision>(['second', 'minute', 'hour', 'day', 'month', 'year'])),
  assumedTimeZone: optional(text),
  countedFrom: optional(instant),
  span: optional(object({ from: instant, until: instant })),
});

const filing: Shape<FilingLabels> = object({
  purpose: optional(text),
  source: optional(text),
  group: optional(text),
  evidenceKind: optional(oneOf(EVIDENCE_KINDS)),
  formIn: optional(oneOf(FORMS)),
  externalNumber: optional(text),
  place: optional(text),
});

const listing: Shape<VaultListing> = object({
  id: text,
  number: whole,
  digest: isDigest as Shape<Digest>,
  status: oneOf<VaultListing['status']>(['complete', 'partial']),
  capturedAt: instant,
  url: text,
  title: text,
  kind: oneOf(KINDS),
  platform: optional(text),
  author: optional(text),
  published: optional(text),
  publishedRaw: optional(text),
  publishedAt: optional(instant),
  stated: object({ published: optional(time), edited: optional(time) }),
  problems: whole,
  problemCodes: list(oneOf(PROBLEM_CODES)),
  bytes: whole,
  withheld: optional(text),
  tags: list(text),
  note: text,
  exhibit: text,
  role: oneOf<VaultListing['role']>([...ITEM_ROLES, '']),
  filing: optional(filing),
  pageKeys: list(text),
  canonicalKey: optional(text),
});

/** The members that a listing has, without any others that a row or a stranger's line may have. */
const knownOf = (row: VaultListing) => {
  const { id, number, digest, status, capturedAt, url, title, kind } = row;
  const { platform, author, published, publishedRaw, publishedAt, stated } = row;
  const { problems, problemCodes, bytes, withheld, pageKeys, canonicalKey } = row;
  const { tags, note, exhibit, role, filing: filed } = row;
  return {
    ...{ id, number, digest, status, capturedAt, url, title, kind },
    ...{ platform, author, published, publishedRaw, publishedAt, stated },
    ...{ problems, problemCodes, bytes, withheld, pageKeys, canonicalKey },
    ...{ tags, note, exhibit, role, filing: filed },
  };
};

/** The line of a listing in a segment, without its line feed. */
export const buildListingLine = (row: VaultListing): string => canonicalText(knownOf(row));

/** Parses a line of listings, without members that no listing has. Throws `FormatError`. */
export const parseListingLine = (line: string): VaultListing => {
  const value = parseJson(line);
  if (!listing(value)) throw new FormatError('This is not the listing of an item');
  return JSON.parse(buildListingLine(value)) as VaultListing;
};
