import { describe, expect, it } from 'vitest';
import { clockAgainst } from '../../lib/collect/clock-against.ts';

const look = {
  sentAt: '2026-11-21T09:00:04.600Z',
  fetchedAt: '2026-11-21T09:00:05.000Z',
  status: 200,
  headers: { date: 'Sat, 21 Nov 2026 09:00:02 GMT' },
  mediaType: 'text/html',
  base64: '',
};

describe('the clock against the server’s', () => {
  it('is an interval as wide as the round trip and the second that the header leaves open', () => {
    expect(clockAgainst(look)).toEqual({
      serverDate: '2026-11-21T09:00:02.000Z',
      skew: { minMs: 1_600, maxMs: 3_000, source: 'date header of the second look' },
    });
  });

  it('holds the true difference wherever in its second the answer was', () => {
    const { skew } = clockAgainst(look);
    for (const written of [600, 800, 1_000])
      for (const within of [0, 500, 999]) {
        const local = Date.parse('2026-11-21T09:00:04.000Z') + written;
        const server = Date.parse('2026-11-21T09:00:02.000Z') + within;
        expect(local - server).toBeGreaterThanOrEqual(skew?.minMs ?? Number.NaN);
        expect(local - server).toBeLessThanOrEqual(skew?.maxMs ?? Number.NaN);
      }
  });

  it('is not stated for an answer out of a store on the way, whose date is of before', () => {
    expect(clockAgainst({ ...look, headers: { ...look.headers, age: '120' } })).toEqual({
      serverDate: '2026-11-21T09:00:02.000Z',
    });
  });

  it.each([{}, { date: 'yesterday' }])('is not stated for the headers %j', (headers) => {
    expect(clockAgainst({ ...look, headers: headers as Record<string, string> })).toEqual({});
  });
});
