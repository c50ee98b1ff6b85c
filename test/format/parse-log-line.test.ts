import { describe, expect, it } from 'vitest';
import { buildCustodyLine } from '../../lib/evidence/custody.ts';
import { digestNow } from '../../lib/evidence/digest.ts';
import { logLineOf, parseLogLine } from '../../lib/format/parse-log-line.ts';

const entry = {
  seq: 1,
  at: '2026-11-21T12:00:00.000Z',
  actor: '陈伟',
  event: 'matter-opened',
} as const;

describe('parseLogLine', () => {
  it('reads a line as it was written', () => {
    expect(parseLogLine(buildCustodyLine(entry).line)).toEqual({ entry, canonical: true });
  });

  it('reads an event of a later version', () => {
    expect(parseLogLine(JSON.stringify({ ...entry, event: 'served' })).entry?.event).toBe('served');
  });

  it('says that a line with another order or white space is not canonical', () => {
    const { line } = buildCustodyLine(entry);
    expect(parseLogLine(`${line} `)).toEqual({ entry, canonical: false });
    expect(parseLogLine(JSON.stringify(entry)).canonical).toBe(false);
  });

  it('reads a sealed line, which has a number and a digest and nothing else', () => {
    const sealed = { seq: 14, withheld: digestNow('the line') };
    expect(parseLogLine(JSON.stringify(sealed))).toEqual({ sealed, canonical: true });
    expect(parseLogLine(JSON.stringify({ ...sealed, actor: 'Chen' })).sealed).toBeUndefined();
    expect(parseLogLine('{"seq":14,"withheld":"14"}').sealed).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no number', JSON.stringify({ ...entry, seq: undefined })],
    ['a negative number', JSON.stringify({ ...entry, seq: -1 })],
    ['a digest of another form', JSON.stringify({ ...entry, prev: 'sha1:00' })],
    ['a detail that is a list', JSON.stringify({ ...entry, detail: [] })],
    ['an item that is a number', JSON.stringify({ ...entry, item: 7 })],
  ])('gives no entry for a line with %s', (_, line) => {
    expect(parseLogLine(line).entry).toBeUndefined();
  });
});

describe('logLineOf', () => {
  it.each([
    ['an entry', buildCustodyLine(entry).line],
    ['a sealed line', JSON.stringify({ seq: 14, withheld: digestNow('the line') })],
    ['a line of something else', '{'],
  ])('gives of the row of %s what its line holds, once for each row', (_, line) => {
    const { canonical: _canonical, ...content } = parseLogLine(line);
    const row = { line };
    expect(logLineOf(row)).toEqual(content);
    expect(logLineOf(row)).toBe(logLineOf(row));
    expect(logLineOf({ line })).toEqual(content);
  });
});
