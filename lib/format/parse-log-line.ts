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

type Content = Omit<LogLine, 'canonical'>;

const contentOf = (value: unknown): Content => {
  if (sealedLine(value)) return { sealed: value };
  return custodyEntry(value) ? { entry: value } : {};
};

/** Parses one line of `custody.jsonl`, given without its newline. */
export const parseLogLine = (line: string): LogLine => {
  const value = parseJson(line);
  return { ...contentOf(value), canonical: isCanonical(line, value) };
};

const parsed = new WeakMap<object, Content>();

/**
 * What the line of a row of a log holds. Each row is parsed once, for as long as it is in memory:
 * an export looks at every line of its matter some ten times.
 */
export const logLineOf = (row: { readonly line: string }): Content => {
  const known = parsed.get(row);
  if (known) return known;
  const content = contentOf(parseJson(row.line));
  parsed.set(row, content);
  return content;
};
