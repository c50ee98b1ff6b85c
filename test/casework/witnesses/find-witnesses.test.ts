import { describe, expect, it } from 'vitest';
import { findWitnesses } from '../../../lib/casework/witnesses/find-witnesses.ts';
import { recordOf } from '../../support/witnesses/witness-records.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString();

const own = (id: string, minute: number, changes: Parameters<typeof recordOf>[0] = {}) => ({
  id,
  record: recordOf({ id, capturedAt: at(minute), ...changes }),
});

const received = (id: string, minute: number, changes: Parameters<typeof recordOf>[0] = {}) => ({
  ...own(id, minute, { by: 'Li Na', log: 'MB', ...changes }),
  isReceived: true,
});

const idsOf = (items: Parameters<typeof findWitnesses>[0], hours = 24) =>
  findWitnesses(items, hours).map((pair) => pair.map(({ id }) => id).join(' '));

describe('findWitnesses', () => {
  it('finds a capture of another log within the hours, the earlier first', () => {
    expect(idsOf([own('a', 30), received('b', 0)])).toEqual(['b a']);
  });

  it('takes the hours by the instants, whatever zone the computers are in', () => {
    const clock = { timeZone: 'America/New_York', utcOffsetMinutes: -300 };
    expect(idsOf([own('a', 0), received('b', 60, { clock })], 1)).toEqual(['a b']);
    expect(idsOf([own('a', 0), received('b', 61, { clock })], 1)).toEqual([]);
  });

  it('finds nothing where the matter shows none', () => {
    expect(idsOf([own('a', 0), received('b', 0)], 0)).toEqual([]);
  });

  it('never takes what this browser captured itself for two, also under another name', () => {
    expect(idsOf([own('a', 0), own('b', 1, { log: 'MB', by: 'Li Na' })])).toEqual([]);
  });

  it('finds nothing in one log, and of another page', () => {
    const page = { url: 'https://zhiyan.example/post/89' };
    const post = { id: '89', url: page.url };
    expect(idsOf([received('a', 0), received('b', 0)])).toEqual([]);
    expect(idsOf([own('a', 0), received('b', 0, { page, post })])).toEqual([]);
  });

  it('finds one custodian on two machines too: who it is, the comparison tells', () => {
    expect(idsOf([own('a', 0), received('b', 1, { by: 'Chen Wei' })])).toEqual(['a b']);
  });

  it('gives each capture the nearest of each other log alone', () => {
    const items = [own('a1', 0), own('a2', 60), received('b1', 10), received('b2', 50)];
    expect(idsOf(items)).toEqual(['a1 b1', 'b2 a2']);
    const third = received('c', 30, { log: 'MC', by: 'Wang Fang' });
    expect(idsOf([own('a', 0), received('b', 20), third])).toEqual(['a b', 'a c', 'b c']);
  });

  it('knows what came back of the matter that was handed over for another log', () => {
    expect(idsOf([own('a', 0), received('b', 1, { log: 'MA' })])).toEqual(['a b']);
  });

  it('tells chains of one matter apart, as a shared matter has them', () => {
    const foreign = { ...own('b', 1, { by: 'Li Na' }), chain: '01CHAIN' };
    expect(idsOf([own('a', 0), foreign])).toEqual(['a b']);
  });

  it('takes no added file for a capture', () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', claims: [] };
    expect(idsOf([own('a', 0), received('b', 0, { file })])).toEqual([]);
  });

  it('finds partial captures too', () => {
    const problems = [{ code: 'RENDER_FAILED', message: 'Not redrawn' }] as const;
    const partial = received('b', 1, { status: 'partial', problems: [...problems] });
    expect(idsOf([own('a', 0), partial])).toEqual(['a b']);
  });
});
