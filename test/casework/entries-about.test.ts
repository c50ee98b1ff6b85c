import { describe, expect, it } from 'vitest';
import { countEntriesAbout } from '../../lib/casework/entries-about.ts';
import { buildCaseFile } from '../../lib/evidence/case-file.ts';
import type { CaseEntry } from '../../lib/evidence/casework.ts';

const made = (kind: CaseEntry['kind'], fields: object): CaseEntry =>
  ({ id: kind, matterId: 'M', kind, ...fields }) as unknown as CaseEntry;
const FILE = buildCaseFile([
  made('party', { name: 'a' }),
  made('statement', { item: 'a', counterEvidence: ['b'] }),
  made('observation', { item: 'c', about: 'a' }),
  made('push', { item: 'c' }),
  made('link', { from: 'b', to: 'd' }),
  made('key-date', { proof: 'e' }),
  made('act', { wrongs: ['a', 'f'] }),
]);

describe('the entries that stay behind when items go', () => {
  it.each([
    ['a', 3],
    ['b', 2],
    ['c', 2],
    ['d', 1],
    ['e', 1],
    ['f', 1],
    ['g', 0],
  ])('%s is named in %i', (item, count) => {
    expect(countEntriesAbout(FILE, new Set([item]))).toBe(count);
  });

  it('are counted once, however many of the items they name', () => {
    expect(countEntriesAbout(FILE, new Set(['a', 'b', 'c', 'd', 'e', 'f']))).toBe(6);
  });
});
