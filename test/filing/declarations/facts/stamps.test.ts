import { describe, expect, it } from 'vitest';
import { buildCustodyLine, type CustodyLine } from '../../../../lib/evidence/custody.ts';
import { digestNow, hexOf } from '../../../../lib/evidence/digest.ts';
import { gatherFacts } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import { stampBlocks } from '../../../../lib/filing/declarations/facts/stamps.ts';
import { BLANK_LINE } from '../../../../lib/filing/model/run-text.ts';
import { textOfCell } from '../../../support/filing/document-text.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();
const items = input.items.slice(0, 3).map(({ recordToken: _, ...item }) => item);
const [id = '', other = ''] = items.map(({ record }) => record.id);
const TOKEN = new TextEncoder().encode('a token');
const DIGEST = digestNow(TOKEN);
const DETAIL = { number: 1, authority: 'CN=TSA', genTime: '2026-11-21T12:41:07.000Z' };

const line = (detail: object | undefined, item = id, event = 'time-stamped'): CustodyLine =>
  buildCustodyLine({
    ...{ seq: 1, at: '2026-11-21T12:42:00.000Z', actor: '陈伟', event, item },
    ...(detail && { detail }),
  } as Parameters<typeof buildCustodyLine>[0]);

const rowsOf = (custody: readonly CustodyLine[], tokens: readonly boolean[] = []) => {
  const stamped = items.map((item, at) => ({ ...item, ...(tokens[at] && { recordToken: TOKEN }) }));
  const [block] = stampBlocks(gatherFacts({ ...input, items: stamped, custody }, NO_PLACES, 'en'));
  return block?.block === 'table' ? block.rows.map((row) => row.map(textOfCell)) : block;
};

describe('the time-stamps of a statement', () => {
  it('are authority, time and token of the log; what the token alone states is blank', () => {
    expect(rowsOf([line({ ...DETAIL, token: DIGEST })])).toEqual([
      [
        'XM-2021-0001',
        'TSA',
        '2026-11-21 20:41:07 Asia/Shanghai | 2026-11-21 12:41:07 UTC',
        BLANK_LINE,
        BLANK_LINE,
        hexOf(DIGEST),
      ],
    ]);
  });

  it('have the digest of the token that goes out, whatever the log calls it', () => {
    const told = { ...DETAIL, token: digestNow('another token') };
    expect(rowsOf([line(told)], [true])).toMatchObject([{ 5: hexOf(DIGEST) }]);
  });

  it('leave blanks where a sealed line has the authority and the time', () => {
    const sealed = { line: `{"seq":1,"withheld":"${DIGEST}"}`, digest: DIGEST };
    expect(rowsOf([sealed], [false, true])).toEqual([
      ['XM-2021-0002', BLANK_LINE, BLANK_LINE, BLANK_LINE, BLANK_LINE, hexOf(DIGEST)],
    ]);
  });

  it.each([
    ['an empty authority', { ...DETAIL, authority: '' }, 1],
    ['an authority that is no text', { ...DETAIL, authority: 7 }, 1],
    ['no time', { number: 1, authority: 'CN=TSA' }, 2],
    ['an empty time', { ...DETAIL, genTime: '' }, 2],
    ['a token that is no digest', { ...DETAIL, token: 'sha256:short' }, 5],
    ['no token', DETAIL, 5],
  ])('leave a blank for %s', (_, detail, column) => {
    expect(rowsOf([line(detail)])).toMatchObject([{ [column]: BLANK_LINE }]);
  });

  it('are the latest of an item that was stamped twice', () => {
    const again = { ...DETAIL, authority: 'CN=Second' };
    expect(rowsOf([line(DETAIL), line(again)])).toMatchObject([{ 1: 'Second' }]);
  });

  it('are in the order of the exhibits, and of no other item or event', () => {
    const custody = [line(DETAIL, other), line(DETAIL), line(DETAIL, '01GONE')];
    const exhibits = (rowsOf(custody) as readonly string[][]).map(([exhibit]) => exhibit);
    expect(exhibits).toEqual(['XM-2021-0001', 'XM-2021-0002']);
    expect(rowsOf([line(DETAIL, id, 'viewed')])).toMatchObject({ block: 'paragraph' });
  });

  it('are said to be none where no record bears one', () => {
    expect(rowsOf([])).toEqual({
      block: 'paragraph',
      runs: ['No record bears a time-stamp of an authority.'],
    });
  });
});
