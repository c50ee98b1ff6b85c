import type { CustodyEntry } from '../evidence/custody.ts';
import { type Digest, digestNow, isDigest } from '../evidence/digest.ts';
import { isCanonical } from '../format/canonical-form.ts';
import { object, optional, parseJson, text, whole } from '../format/shape.ts';
import type { PackageIndex } from '../package/manifest-json.ts';
import { type Bag, textOf } from './bag.ts';
import { type Finding, finding } from './finding.ts';

/** Where the custody log lies in a bag. */
export const LOG_PATH = 'data/custody.jsonl';

/**
 * The entries of a custody log that could be read, and what is wrong with how they follow one
 * another.
 */
export type CheckedLog = {
  readonly entries: readonly CustodyEntry[];
  readonly findings: readonly Finding[];
};

const entryShape = object({
  seq: whole,
  prev: optional(isDigest),
  at: text,
  actor: text,
  event: text,
  item: optional(text),
  digest: optional(isDigest),
  detail: optional(object()),
});

const say = (code: Finding['code'], line: number, detail: string): Finding =>
  finding(code, `Line ${line}: ${detail}`, LOG_PATH);

const checkLine = (source: string, line: number, before: Digest | undefined): CheckedLog => {
  const value = parseJson(source);
  if (!entryShape(value))
    return { entries: [], findings: [say('NOT_CANONICAL', line, 'this is not a custody entry')] };
  const entry = value as CustodyEntry;
  return {
    entries: [entry],
    findings: [
      ...(isCanonical(source, value)
        ? []
        : [say('NOT_CANONICAL', line, 'this is not canonical JSON')]),
      ...(entry.seq === line
        ? []
        : [say('GAP_IN_SEQUENCE', line, `it bears the number ${entry.seq}`)]),
      ...(entry.prev === before
        ? []
        : [say('CHAIN_BROKEN', line, 'it does not follow the line before it')]),
    ],
  };
};

const checkHead = (lines: readonly string[], { custody }: PackageIndex): readonly Finding[] => {
  const last = lines.at(-1);
  const head = last === undefined ? undefined : digestNow(last);
  return [
    ...(custody.entries === lines.length
      ? []
      : [
          finding(
            'GAP_IN_SEQUENCE',
            `The index counts ${custody.entries} lines, there are ${lines.length}`,
            LOG_PATH,
          ),
        ]),
    ...(custody.head === head
      ? []
      : [finding('CHAIN_BROKEN', 'Its last line is not the one that the index names', LOG_PATH)]),
  ];
};

/**
 * Checks the custody log: each line canonical, numbered without a gap, naming the line before; the
 * last the index's head.
 */
export const checkLog = (bag: Bag, index: PackageIndex): CheckedLog => {
  const source = textOf(bag, LOG_PATH);
  if (source === undefined)
    return {
      entries: [],
      findings: [finding('MISSING', 'The custody log is not there or is not text', LOG_PATH)],
    };
  const lines = source.split('\n');
  const unended =
    lines.pop() === '' ? [] : [finding('NOT_CANONICAL', 'Its last line has no end', LOG_PATH)];
  let before: Digest | undefined;
  const checked = lines.map((line, at) => {
    const result = checkLine(line, at + 1, before);
    before = digestNow(line);
    return result;
  });
  return {
    entries: checked.flatMap(({ entries }) => entries),
    findings: [
      ...unended,
      ...checked.flatMap(({ findings }) => findings),
      ...checkHead(lines, index),
    ],
  };
};
