import { canonicalText } from '../../evidence/chain/canonical.ts';
import { type Derived, MARK_SHAPES } from '../../evidence/derived.ts';
import { type Digest, isDigest } from '../../evidence/digest.ts';
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
import { NOT_DEPOSITED, type NotDeposited } from '../../format/shapes/deposit-receipt.ts';
import { instant } from '../../format/shapes/instant-shape.ts';

/**
 * A file of an item that is in the vault: its path in the item's folder, the digest of the file,
 * and that of what is stored, where it is encrypted.
 */
export type FileInVault = {
  readonly path: string;
  readonly digest: Digest;
  readonly stored?: Digest;
};

/**
 * What leads from an item to the bytes of its files, where the sealed record alone does not: in an
 * encrypted vault, for files that were made later, and for a time-stamp, whose authority's
 * certificates (PEM) come along. `missing` are files that could not be put. No evidence: bytes are
 * compared with the digests of the record and the chain.
 */
export type FilesLine = {
  readonly item: string;
  readonly files: readonly FileInVault[];
  readonly made?: readonly Derived[];
  readonly authorities?: readonly string[];
  readonly missing?: readonly NotDeposited[];
};

const digest = isDigest as Shape<Digest>;
const number: Shape<number> = (value): value is number => Number.isFinite(value);

const made: Shape<Derived> = object({
  path: text,
  mediaType: text,
  bytes: whole,
  digest,
  from: list(digest),
  by: text,
  at: instant,
  marks: list(
    object({
      shape: oneOf(MARK_SHAPES),
      ...{ x: number, y: number, width: number, height: number },
      text: optional(text),
    }),
  ),
  redaction: optional(object({ reason: text, words: list(text) })),
});

const filesLine: Shape<FilesLine> = object({
  item: text,
  files: list(object({ path: text, digest, stored: optional(digest) })),
  made: optional(list(made)),
  authorities: optional(list(text)),
  missing: optional(list(object({ path: text, digest, why: oneOf(NOT_DEPOSITED) }))),
});

/** The line of an item's files in a segment, without its line feed. */
export const buildFilesLine = (line: FilesLine): string => canonicalText(line);

/** Parses a line about an item's files. Throws `FormatError`. */
export const parseFilesLine = (line: string): FilesLine => {
  const value = parseJson(line);
  if (!filesLine(value)) throw new FormatError('This does not say where the files of an item lie');
  return value;
};
