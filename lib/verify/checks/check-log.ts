import { type Digest, digestNow } from '../../evidence/digest.ts';
import { checkEntry, type EntryFault, type LoggedEntry } from '../../evidence/ledger.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { parseLogLine, type SealedLine } from '../../format/parse-log-line.ts';
import { DEFAULT_PROFILE } from '../../format/profile.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

/** Where the custody log lies in a bag. */
export const LOG_PATH = 'data/custody.jsonl';

/**
 * The open entries of a custody log, the numbers of its sealed lines in order, and what is wrong
 * with its lines. What a sealed line says cannot be checked, only its place.
 */
export type CheckedLog = {
  readonly entries: readonly LoggedEntry[];
  readonly sealed: readonly number[];
  readonly findings: readonly Finding[];
};

/** One line: `digest` is what the next line must name as the line before it. */
type CheckedLine = Omit<CheckedLog, 'sealed'> & {
  readonly digest: Digest;
  readonly sealed?: SealedLine;
};

const lineFinding = (code: Finding['code'], line: number, detail: string): Finding =>
  finding(code, `Line ${line}: ${detail}`, LOG_PATH);

const entryFinding = (fault: EntryFault, line: number, { seq }: { seq: number }): Finding =>
  fault === 'WRONG_NUMBER'
    ? lineFinding('GAP_IN_SEQUENCE', line, `it bears the number ${seq}`)
    : lineFinding('CHAIN_BROKEN', line, 'it does not follow the line before it');

const checkLine = (source: string, line: number, previous: Digest | undefined): CheckedLine => {
  const { entry, sealed, canonical } = parseLogLine(source);
  const form = canonical ? [] : [lineFinding('NOT_CANONICAL', line, 'this is not canonical JSON')];
  if (sealed) {
    const isNext = sealed.seq === line;
    const number = isNext ? [] : [entryFinding('WRONG_NUMBER', line, sealed)];
    return { entries: [], sealed, digest: sealed.withheld, findings: [...form, ...number] };
  }
  const digest = digestNow(source);
  if (!entry) {
    const fault = lineFinding('NOT_CANONICAL', line, 'this is not a custody entry');
    return { entries: [], digest, findings: [fault] };
  }
  const faults = checkEntry(entry, line, previous);
  return {
    entries: [entry],
    digest,
    findings: [...form, ...faults.map((fault) => entryFinding(fault, line, entry))],
  };
};

/**
 * The index counts the sealed lines and has the digest of the whole log, because no line shows the
 * digest of a sealed line that another sealed line follows.
 */
const checkSealed = (
  source: string,
  sealed: number,
  { custody, export: made }: ParsedIndex,
): readonly Finding[] => {
  const { profile = DEFAULT_PROFILE } = made;
  return [
    ...(sealed > 0 && profile === 'counsel'
      ? [finding('INDEX_DISAGREES', 'A package for counsel has sealed lines', LOG_PATH)]
      : []),
    ...(custody.sealed === undefined || custody.sealed === sealed
      ? []
      : [
          finding(
            'GAP_IN_SEQUENCE',
            `The index counts ${custody.sealed} sealed lines, there are ${sealed}`,
            LOG_PATH,
          ),
        ]),
    ...(custody.digest === undefined || custody.digest === digestNow(source)
      ? []
      : [finding('CHAIN_BROKEN', 'It is not the log that the index was made from', LOG_PATH)]),
  ];
};

const checkHead = (
  lines: readonly string[],
  head: Digest | undefined,
  { custody }: ParsedIndex,
): readonly Finding[] => {
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
 * the last line is the head that the index names. A sealed line states its number and digest.
 */
export const checkLog = (bag: Bag, index: ParsedIndex): CheckedLog => {
  const source = textOf(bag, LOG_PATH);
  if (source === undefined)
    return {
      entries: [],
      sealed: [],
      findings: [finding('MISSING', 'The custody log is not there or is not text', LOG_PATH)],
    };
  const lines = source.split('\n');
  const unfinished =
    lines.pop() === '' ? [] : [finding('NOT_CANONICAL', 'Its last line has no end', LOG_PATH)];
  let previous: Digest | undefined;
  const checked = lines.map((line, at) => {
    const result = checkLine(line, at + 1, previous);
    previous = result.digest;
    return result;
  });
  const sealed = checked.flatMap((line) => line.sealed?.seq ?? []);
  return {
    entries: checked.flatMap(({ entries }) => entries),
    sealed,
    findings: [
      ...unfinished,
      ...checked.flatMap(({ findings }) => findings),
      ...checkHead(lines, previous, index),
      ...checkSealed(source, sealed.length, index),
    ],
  };
};
