import { describe, expect, it } from 'vitest';
import { loadTimes } from '../../../lib/evidence/page/load-times.ts';

const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-21T09:00:02.000Z';
const url = 'https://a.example/';

describe('when a page was opened and had loaded', () => {
  it('is what the record says', () => {
    expect(
      loadTimes({
        page: { url, navigatedAt: AT, loadedAt: LATER },
        conditions: { sinceLoadMs: 4_120 },
      }),
    ).toEqual({ navigatedAt: AT, loadedAt: LATER, sinceLoadMs: 4_120 });
  });

  it('is the start of navigation alone in a record of before, whatever its names say', () => {
    expect(loadTimes({ page: { url, loadedAt: AT }, conditions: { sinceLoadMs: 4_120 } })).toEqual({
      navigatedAt: AT,
      sinceNavigationMs: 4_120,
    });
  });
});
