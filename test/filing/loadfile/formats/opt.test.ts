import { describe, expect, it } from 'vitest';
import { optLines, windowsPath } from '../../../../lib/filing/loadfile/formats/opt.ts';

const page = (number: number) => ({
  bates: `XM-${number}`,
  volume: 'VOL001',
  path: `IMAGES/001/XM-${number}.jpg`,
});

describe('the lines of a document in the Opticon file', () => {
  it('mark its first page alone, which states how many pages there are', () => {
    expect(optLines([page(1), page(2), page(3)])).toBe(
      'XM-1,VOL001,IMAGES\\001\\XM-1.jpg,Y,,,3\r\n' +
        'XM-2,VOL001,IMAGES\\001\\XM-2.jpg,,,,\r\n' +
        'XM-3,VOL001,IMAGES\\001\\XM-3.jpg,,,,\r\n',
    );
  });

  it('have seven fields each, and none for a document without pages', () => {
    const lines = optLines([page(1), page(2)])
      .trimEnd()
      .split('\r\n');
    expect(lines.map((line) => line.split(',').length)).toEqual([7, 7]);
    expect(optLines([])).toBe('');
  });
});

it('every separator of a path is that of Windows', () => {
  expect(windowsPath('TEXT/a/b.txt')).toBe('TEXT\\a\\b.txt');
});
