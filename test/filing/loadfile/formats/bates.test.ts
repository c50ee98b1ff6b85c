import { describe, expect, it } from 'vitest';
import { batesNumber, batesPrefix } from '../../../../lib/filing/loadfile/formats/bates.ts';
import { optLines } from '../../../../lib/filing/loadfile/formats/opt.ts';
import { readOpt } from '../../../support/filing/loadfile/read-load-file.ts';

describe('the prefix of Bates numbers', () => {
  it.each([
    [{ reference: 'XM' }, 'XM'],
    [{ reference: 'XM-2021', exhibitPrefix: 'PX' }, 'PX'],
    [{ reference: ' xm/2021, no. 7 ' }, 'XM-2021-NO-7'],
    [{ reference: '（2021）京0105民初1234号' }, 'MP-2021-0105-1234'],
    [{ reference: '长宁案' }, 'MP'],
    [{ reference: 'ＡＢ１２' }, 'AB12'],
    [{ reference: 'QL-2026', exhibitPrefix: '原告证据' }, 'QL-2026'],
    [{ reference: '7'.repeat(40) }, `MP-${'7'.repeat(17)}`],
    [{ reference: `A${'1'.repeat(40)}` }, `A${'1'.repeat(19)}`],
  ])('of %j holds nothing that a load file or file system cannot hold: %s', (matter, prefix) => {
    expect(batesPrefix(matter)).toBe(prefix);
  });

  it('stands before nine digits', () => {
    expect(batesNumber('XM', 12)).toBe('XM-000000012');
  });
});

it('a document of two pages begins with Y and its count, in seven fields', () => {
  const lines = optLines([
    { bates: 'XM-000000001', volume: 'VOL001', path: 'IMAGES/001/XM-000000001.jpg' },
    { bates: 'XM-000000002', volume: 'VOL001', path: 'IMAGES/001/XM-000000002.jpg' },
  ]);
  expect(lines.split('\r\n')[0]).toBe(
    String.raw`XM-000000001,VOL001,IMAGES\001\XM-000000001.jpg,Y,,,2`,
  );
  expect(readOpt(new TextEncoder().encode(lines)).map(({ pages }) => pages)).toEqual([
    2,
    undefined,
  ]);
});
