import { describe, expect, it } from 'vitest';
import { cutParts } from '../../lib/backup/cut-parts.ts';
import type { RowFile } from '../../lib/backup/write-rows.ts';

const fakeFile = (bytes: number): RowFile => ({
  ...{ table: 'artifacts', key: { item: '01A', path: 'film.mp4' } },
  ...{ path: 'files/01A/film.mp4', bytes, exhibit: 'XM-0012' },
});

describe('cutParts', () => {
  it('puts at most 60,000 files and 3.5 GiB into a part', () => {
    const sizes = (bytes: number, count: number) =>
      cutParts(Array(count).fill(fakeFile(bytes)), { bytes: 0, entries: 0 }).map(
        ({ length }) => length,
      );
    expect(sizes(1, 120_000)).toEqual([59_997, 59_997, 6]);
    expect(sizes(2 ** 30, 7)).toEqual([3, 3, 1]);
  });

  it('refuses a file that no zip can hold, by its exhibit, and rows that none can', () => {
    const rows = { bytes: 0, entries: 12 };
    expect(() => cutParts([fakeFile(3.9e9), fakeFile(4.3e9)], rows)).toThrow(
      expect.objectContaining({
        code: 'BACKUP_TOO_LARGE',
        message: 'XM-0012: film.mp4 (4.3 GB)',
      }),
    );
    expect(() => cutParts([], { ...rows, bytes: 4.3e9 })).toThrow(
      'records, labels and logs of all matters (4.3 GB)',
    );
  });
});
