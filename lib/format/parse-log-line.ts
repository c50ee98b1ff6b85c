import { type Digest, isDigest } from '../evidence/digest.ts';
import type { LoggedEntry } from '../evidence/ledger.ts';
import { isCanonical } from './canonical-form.ts';
import {
  anyObject,
  exactly,
  object,
  optional,
  parseJson,
  type Shape,
  text,
  whole,
} from './shape.ts';

const custodyEntry: Shape<LoggedEntry> = object({
  seq: whole,
  prev: optional(isDigest),
  at: text,
  actor: text,
  event: text,
  item: optional(text),
  digest: optional(isDigest),
  detail: optional(anyObject),
});

/**
 * A line of which only its number and the digest of its bytes go out (docs/package-format.md,
 * "Profiles"). The next line's `prev` equals `withheld`.
 */
export type SealedLine = { readonly seq: number; readonly withheld: Digest };

const sealedLine: Shape<SealedLine> = exactly({ seq: whole, withheld: isDigest });

/**
 * A line of the log: its entry or its seal, neither if it is no line of a log, and whether it is
 * canonical JSON.
 */
export type LogLine = {
  readonly entry?: LoggedEntry;
  readonly sealed?: SealedLine;
  readonly canonical: boolean;
};

/** Parses one line of `custody.jsonl`, given without its newline. */
export const parseLogLine = (line: string): LogLine => {
  const value = parseJson(line);
  const canonical = isCanonical(line, value);
  if (sealedLine(value)) return { sealed: value, canonical };
  return custodyEntry(value) ? { entry: value, canonical } : { canonical };
};
