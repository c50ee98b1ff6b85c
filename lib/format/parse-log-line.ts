import { isDigest } from '../evidence/digest.ts';
import type { LoggedEntry } from '../evidence/ledger.ts';
import { isCanonical } from './canonical-form.ts';
import { anyObject, object, optional, parseJson, type Shape, text, whole } from './shape.ts';

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

/** A line of the log: its entry, absent if it is none, and whether it is canonical JSON. */
export type LogLine = { readonly entry?: LoggedEntry; readonly canonical: boolean };

/** Parses one line of `custody.jsonl`, given without its newline. */
export const parseLogLine = (line: string): LogLine => {
  const value = parseJson(line);
  const canonical = isCanonical(line, value);
  return custodyEntry(value) ? { entry: value, canonical } : { canonical };
};
