import { type Digest, digestNow } from '../../evidence/digest.ts';
import { checkEntry, type EntryFault, type LoggedEntry } from '../../evidence/ledger.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { parseLogLine } from '../../format/parse-log-line.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

/** Where the custody log lies in a bag. */
export const LOG_PATH = 'data/custody.jsonl';

/** The readable entries of a custody log, and what is wrong with its lines. */
export type CheckedLog = {
  readonly entries: readonly LoggedEntry[];
  readonly findings: readonly Finding[];
};

const lineFinding = (code: Finding['code'], line: number, detail: string): Finding =>
  finding(code, `Line ${line}: ${detail}`, LOG_PATH);

const entryFinding = (fault: EntryFault, line: number, { seq }: LoggedEntry): Finding =>
  fault === 'WRONG_NUMBER'
    ? lineFinding('GAP_IN_SEQUENCE', line, `it bears the number ${seq}`)
    : lineFinding('CHAIN_BROKEN', line, 'it does not follow the line before it');

const checkLine = (source: string, line: number, previous: Digest | undefined): CheckedLog => {
  const { entry, canonical } = parseLogLine(source);
  if (!entry) {
    const fault = lineFinding('NOT_CANONICAL', line, 'this is not a custody entry');
    return { entries: [], findings: [fault] };
  }
  const faults = checkEntry(entry, line, previous);
  return {
    entries: [entry],
    findings: [
      ...(canonical ? [] : [lineFinding('NOT_CANONICAL', line, 'this is not canonical JSON')]),
      ...faults.map((fault) => entryFinding(fault, line, entry)),
    ],
  };
};

const checkHead = (lines: readonly string[], { custody }: ParsedIndex): readonly Finding[] => {
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
 * Checks the custody log: each line is canonical, has the next number and names the line before;
 * the last line is the head that the index names.
 */
export const checkLog = (bag: Bag, index: ParsedIndex): CheckedLog => {
  const source = textOf(bag, LOG_PATH);
  if (source === undefined)
    return {
      entries: [],
      findings: [finding('MISSING', 'The custody log is not there or is not text', LOG_PATH)],
    };
  const lines = source.split('\n');
  const unfinished =
    lines.pop() === '' ? [] : [finding('NOT_CANONICAL', 'Its last line has no end', LOG_PATH)];
  let previous: Digest | undefined;
  const checked = lines.map((line, at) => {
    const result = checkLine(line, at + 1, previous);
    previous = digestNow(line);
    return result;
  });
  return {
    entries: checked.flatMap(({ entries }) => entries),
    findings: [
      ...unfinished,
      ...checked.flatMap(({ findings }) => findings),
      ...checkHead(lines, index),
    ],
  };
};
