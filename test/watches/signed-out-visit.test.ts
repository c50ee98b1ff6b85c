import { describe, expect, it } from 'vitest';
import type { Digest } from '../../lib/evidence/digest.ts';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import type { ListLine } from '../../lib/evidence/list/list-line.ts';
import type { Watch } from '../../lib/evidence/watch/watch.ts';
import type { CapturedPage } from '../../lib/watches/build-visit.ts';
import { buildSignedOut, nextBase } from '../../lib/watches/signed-out-visit.ts';

const URL = 'https://zhiyan.example/p/1';
const TEXT = '启岚电子的手机外壳用回收料冒充新料，成本不到二十元，却按新料卖给消费者。';
const TEASER = '启岚电子的手机外壳用回收料冒充新料，登录后阅读全文，还有三百字精彩内容。';
const AT = '2026-11-20T00:00:00.000Z';

const watch: Watch = {
  ...{ id: 'w', matterId: 'm', name: 'Post', url: URL, of: '01SESSION', list: 'l', state: 'on' },
  ...{ schedule: { from: AT, everyHours: 6 }, madeAt: AT, done: AT, signedOut: true },
};
const line: ListLine & { readonly due: string } = {
  ...{ list: 'l', n: 2, given: URL, url: URL, state: 'partial', tries: 1, due: AT, item: '01OUT' },
  route: 'no-session',
};
const page = (id: string, text: string, status = 200): CapturedPage => ({
  text,
  record: {
    ...{ id, capturedAt: AT, page: { url: URL, title: '', status } },
    ...{ digest: 'sha256:0' as Digest, problems: [] },
  } as unknown as ItemRecord,
});
const watched = page('01SESSION', TEXT);

describe('a visit signed out', () => {
  it('that shows the watched text whole is compared with the watched item from then on', () => {
    const visit = buildSignedOut(watch, line, { watched }, page('01OUT', TEXT));
    expect(visit).toMatchObject({ route: 'no-session', state: 'same', of: '01SESSION' });
    expect(visit).not.toHaveProperty('comparedWith');
    expect(nextBase(visit)).toBe('01SESSION');
    const later = { ...watch, signedOutOf: '01SESSION' };
    const milder = page('01OUT', TEXT.replace('冒充新料', '当作新料'));
    expect(buildSignedOut(later, line, { watched }, milder)).toMatchObject({ state: 'changed' });
  });

  it('that shows another text than the session is not told as a change', () => {
    const visit = buildSignedOut(watch, line, { watched }, page('01OUT', TEASER));
    expect(visit).toMatchObject({
      ...{ state: 'cannot-tell', why: 'first-of-route', of: '01SESSION', comparedWith: '01OUT' },
    });
    expect(visit).not.toHaveProperty('difference');
    expect(nextBase(visit)).toBe('01OUT');
  });

  it('is compared with the first text of its own route afterwards', () => {
    const noted = { ...watch, signedOutOf: '01OUT' };
    const bases = { watched, own: page('01OUT', TEASER) };
    const tell = (text: string) => buildSignedOut(noted, line, bases, page('01LATER', text));
    const compared = { of: '01SESSION', comparedWith: '01OUT' };
    expect(tell(TEASER)).toMatchObject({ state: 'same', ...compared });
    const other = tell(TEASER.replace('三百字', '两百字'));
    expect(other).toMatchObject({ state: 'changed', ...compared });
  });

  it.each([
    ['a wall', { reason: 'login-wall' }, page('01OUT', '登录后查看更多内容'), 'login-wall'],
    ['404', {}, page('01OUT', '404', 404), 'not-found'],
    ['a notice', {}, page('01OUT', '该内容已被作者删除'), 'notice'],
    ['no answer', { reason: 'network', state: 'not-captured' }, undefined, 'network-failure'],
    ['next to nothing', {}, page('01OUT', 'Loading'), 'cannot-tell'],
  ] as const)('that meets %s is told as that, and nothing is compared', (_, more, seen, state) => {
    const visit = buildSignedOut(watch, { ...line, ...more }, { watched }, seen);
    expect(visit).toMatchObject({ state, of: '01SESSION' });
    expect(nextBase(visit)).toBeUndefined();
  });

  it('that may not be made in a private window says why, and nothing of the page', () => {
    const refused = { ...line, state: 'not-captured', reason: 'private-off' } as const;
    const { item: _none, ...ended } = refused;
    expect(buildSignedOut(watch, ended, { watched }, undefined)).toMatchObject({
      ...{ state: 'cannot-tell', why: 'private-off' },
    });
  });
});
