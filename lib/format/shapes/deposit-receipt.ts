import { type Bytes, type Digest, isDigest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
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
  yesNo,
} from '../shape.ts';
import { instant } from './instant-shape.ts';

/** The format of a receipt, and its file in the folder of its item. */
export const RECEIPT_FORMAT = 'matterproof-receipt/1';
export const RECEIPT_FILE = 'deposit-receipt.json';

/** How a version is locked: nobody at all may lift the second before its date. */
export const LOCK_MODES = ['GOVERNANCE', 'COMPLIANCE'] as const;
export type ReceiptLock = (typeof LOCK_MODES)[number];

/**
 * One file of the item that the storage answered to have. `path` is inside the item's folder,
 * `digest` that of the file; `stored` that of the encrypted bytes, where the vault is encrypted.
 * `key` is without the vault's prefix; `bytes` is the stored size; `at` is the storage's own date.
 */
export type DepositedFile = {
  readonly path: string;
  readonly digest: Digest;
  readonly stored?: Digest;
  readonly key: string;
  readonly versionId?: string;
  readonly bytes: number;
  readonly at: Instant;
  readonly lockedUntil?: Instant;
  readonly mode?: ReceiptLock;
  /** It was there before, with the same size and checksum, and was not sent again. */
  readonly found?: boolean;
  /** The key may not read: size and lock are those that were sent. */
  readonly unconfirmed?: boolean;
};

/** Why a file of the item is not in the vault: it is gone from the store, or has other bytes. */
export const NOT_DEPOSITED = ['GONE', 'ALTERED', 'TOO_LARGE'] as const;
export type NotDeposited = {
  readonly path: string;
  readonly digest: Digest;
  readonly why: (typeof NOT_DEPOSITED)[number];
};

/** What the storage answered about the files of one item (package-format.md, "Receipts"). */
export type DepositReceipt = {
  readonly format: typeof RECEIPT_FORMAT;
  readonly item: string;
  /** The digest of the item's sealed record. */
  readonly record: Digest;
  readonly matter: string;
  readonly chain: string;
  readonly vault: { readonly endpoint: string; readonly bucket: string; readonly prefix: string };
  readonly objects: readonly DepositedFile[];
  readonly missing?: readonly NotDeposited[];
};

/** One line of printable characters: it is printed in commands and in tables. */
const line: Shape<string> = (value): value is string =>
  text(value) && value.length <= 1_024 && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);

const address: Shape<string> = (value): value is string =>
  line(value) && URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);

const depositedFile = object({
  path: line,
  digest: isDigest as Shape<Digest>,
  stored: optional(isDigest as Shape<Digest>),
  key: line,
  versionId: optional(line),
  bytes: whole,
  at: instant,
  lockedUntil: optional(instant),
  mode: optional(oneOf<ReceiptLock>(LOCK_MODES)),
  found: optional(yesNo),
  unconfirmed: optional(yesNo),
});

const receipt: Shape<DepositReceipt> = object({
  format: literal(RECEIPT_FORMAT),
  item: line,
  record: isDigest as Shape<Digest>,
  matter: line,
  chain: line,
  vault: object({ endpoint: address, bucket: line, prefix: line }),
  objects: list(depositedFile),
  missing: optional(
    list(object({ path: line, digest: isDigest as Shape<Digest>, why: oneOf(NOT_DEPOSITED) })),
  ),
});

/** Parses the text of a receipt; undefined where it is not of the format. */
export const parseReceipt = (source: string): DepositReceipt | undefined => {
  const value = parseJson(source);
  return receipt(value) && isCanonical(source, value) ? value : undefined;
};

/** Opens a receipt's bytes; undefined where they are no receipt. */
export const openReceipt = (bytes: Bytes): DepositReceipt | undefined =>
  parseReceipt(new TextDecoder().decode(bytes));

/**
 * What a receipt says in all: how many files the storage answered to have, the latest of its dates,
 * and until when all of them are locked, where all are.
 */
export type ReceiptSum = {
  readonly objects: number;
  readonly at?: Instant;
  readonly lockedUntil?: Instant;
  readonly mode?: ReceiptLock;
};

const byTime = (one: Instant, other: Instant): number => Date.parse(one) - Date.parse(other);

export const sumReceipt = ({ objects }: Pick<DepositReceipt, 'objects'>): ReceiptSum => {
  const at = objects
    .map((one) => one.at)
    .sort(byTime)
    .at(-1);
  const locks = objects.flatMap(({ lockedUntil }) => lockedUntil ?? []);
  const isLocked = objects.length > 0 && locks.length === objects.length;
  const [lockedUntil] = isLocked ? [...locks].sort(byTime) : [];
  const modes = new Set(objects.map(({ mode }) => mode));
  const mode = modes.has('GOVERNANCE') ? 'GOVERNANCE' : 'COMPLIANCE';
  return {
    objects: objects.length,
    ...(at !== undefined && { at }),
    ...(lockedUntil !== undefined && { lockedUntil, mode }),
  };
};
