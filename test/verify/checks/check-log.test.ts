import { describe, expect, it } from 'vitest';
import { buildCustodyLine, type CustodyLine } from '../../../lib/evidence/custody.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import { checkLog, LOG_PATH } from '../../../lib/verify/checks/check-log.ts';
import { bagOf, briefly } from '../../support/packages/bag-of.ts';

const AT = '2026-11-21T12:00:00.000Z';

/** A log of so many lines, each of which names the one before it. */
const logOf = (count: number): readonly CustodyLine[] => {
  const lines: CustodyLine[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const prev = lines.at(-1)?.digest;
    const entry = { seq, at: AT, actor: 'x', event: 'viewed', ...(prev && { prev }) } as const;
    lines.push(buildCustodyLine(entry));
  }
  return lines;
};

const whole = logOf(4);
const linesOf = (log: readonly CustodyLine[]) => log.map(({ line }) => line);
const sealedLine = ({ digest }: CustodyLine, seq: number) =>
  JSON.stringify({ seq, withheld: digest });

const check = (
  lines: readonly string[],
  {
    head = whole.at(-1)?.digest,
    entries = lines.length,
    end = '\n',
    profile = 'court',
    ...custody
  }: {
    head?: string;
    entries?: number;
    end?: string;
    profile?: string;
    sealed?: number;
    digest?: string;
  } = {},
) => {
  const text = lines.join('\n') + end;
  const index = {
    export: { profile },
    custody: { path: 'custody.jsonl', entries, head, ...custody },
  } as unknown as ParsedIndex;
  const { findings, ...log } = checkLog(bagOf({ [LOG_PATH]: text }), index);
  return { found: findings.map(({ code, detail }) => `${code}: ${detail}`), ...log, text };
};

describe('a custody log', () => {
  it('as it was written has no finding, and gives all of its entries', () => {
    const { found, entries, sealed } = check(linesOf(whole));
    expect(found).toEqual([]);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(sealed).toEqual([]);
  });

  it('with a line in the middle taken out is broken where the line is missing', () => {
    const { found } = check(linesOf(whole).toSpliced(1, 1));
    expect(found).toContain('GAP_IN_SEQUENCE: Line 2: it bears the number 3');
    expect(found).toContain('CHAIN_BROKEN: Line 2: it does not follow the line before it');
  });

  it('with its last line taken out is not the one that the index names', () => {
    expect(check(linesOf(whole).slice(0, -1), { entries: 4 }).found).toEqual([
      'GAP_IN_SEQUENCE: The index counts 4 lines, there are 3',
      'CHAIN_BROKEN: Its last line is not the one that the index names',
    ]);
  });

  it('with a changed line is broken at the line after it', () => {
    const changed = linesOf(whole).map((line, at) =>
      at === 1 ? line.replace('"x"', '"y"') : line,
    );
    expect(check(changed).found).toEqual([
      'CHAIN_BROKEN: Line 3: it does not follow the line before it',
    ]);
  });

  it('with a changed last line has another head', () => {
    const changed = linesOf(whole).with(3, (whole[3]?.line ?? '').replace('"x"', '"y"'));
    expect(check(changed).found).toEqual([
      'CHAIN_BROKEN: Its last line is not the one that the index names',
    ]);
  });

  it('with two lines exchanged is broken', () => {
    const [one = '', two = '', ...rest] = linesOf(whole);
    expect(check([two, one, ...rest]).found.length).toBeGreaterThan(2);
  });

  it.each([
    ['that is no JSON', '{"seq":2'],
    ['that is a text', '"a line"'],
    ['that is empty', ''],
    ['without an event', '{"seq":2,"at":"2026-11-21T12:00:00.000Z","actor":"x"}'],
  ])('with a line %s has no such entry, and says so', (_, line) => {
    const { found, entries } = check(linesOf(whole).with(1, line));
    expect(found).toContain('NOT_CANONICAL: Line 2: this is not a custody entry');
    expect(entries.map(({ seq }) => seq)).toEqual([1, 3, 4]);
  });

  it('with a line of the same words that is written otherwise is not canonical', () => {
    const spaced = JSON.stringify(JSON.parse(whole[3]?.line ?? ''), null, 1).replaceAll('\n', '');
    expect(check(linesOf(whole).with(3, spaced)).found).toContain(
      'NOT_CANONICAL: Line 4: this is not canonical JSON',
    );
  });

  it('without an end of its last line says so', () => {
    const { found, entries } = check(linesOf(whole), { end: '' });
    expect(found).toContain('NOT_CANONICAL: Its last line has no end');
    expect(entries).toHaveLength(3);
  });

  it('that is not there, or is no text, is missing', () => {
    const index = { export: {}, custody: { entries: 0 } } as unknown as ParsedIndex;
    expect(briefly(checkLog(bagOf({}), index).findings)).toEqual([`MISSING ${LOG_PATH}`]);
    const bytes = bagOf({ [LOG_PATH]: Uint8Array.of(0xff, 0xfe, 0xfd) });
    expect(briefly(checkLog(bytes, index).findings)).toEqual([`MISSING ${LOG_PATH}`]);
  });
});

describe('a log with sealed lines', () => {
  const [one, two, three, four] = whole;
  if (!one || !two || !three || !four) throw new Error('no lines');
  const lines = [one.line, sealedLine(two, 2), sealedLine(three, 3), four.line];

  it('is whole where every open line follows the sealed one before it', () => {
    const { found, sealed, entries } = check(lines);
    expect(found).toEqual([]);
    expect(sealed).toEqual([2, 3]);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 4]);
  });

  it('is broken where the digest of the last sealed line was changed', () => {
    const other = { ...three, digest: digestNow('another') };
    expect(check(lines.with(2, sealedLine(other, 3))).found).toEqual([
      'CHAIN_BROKEN: Line 4: it does not follow the line before it',
    ]);
  });

  it('shows a changed sealed line before another by the digest of the log alone', () => {
    const { text } = check(lines);
    const changed = lines.with(1, sealedLine({ ...two, digest: digestNow('another') }, 2));
    expect(check(changed).found).toEqual([]);
    expect(check(changed, { digest: digestNow(text) }).found).toEqual([
      'CHAIN_BROKEN: It is not the log that the index was made from',
    ]);
    expect(check(lines, { digest: digestNow(text) }).found).toEqual([]);
  });

  it('has as many as the index counts, each under its own number', () => {
    expect(check(lines, { sealed: 1 }).found).toEqual([
      'GAP_IN_SEQUENCE: The index counts 1 sealed lines, there are 2',
    ]);
    expect(check(lines.with(1, sealedLine(two, 3))).found).toEqual([
      'GAP_IN_SEQUENCE: Line 2: it bears the number 3',
    ]);
  });

  it('is none in a package for counsel', () => {
    expect(check(lines, { profile: 'counsel' }).found).toEqual([
      'INDEX_DISAGREES: A package for counsel has sealed lines',
    ]);
  });
});
