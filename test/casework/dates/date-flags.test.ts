import { describe, expect, it } from 'vitest';
import { type Capture, capturesOf } from '../../../lib/casework/captures.ts';
import { flagsOfItem, isRaised } from '../../../lib/casework/dates/date-flags.ts';
import type { CaseTime, KeyDate } from '../../../lib/evidence/casework.ts';
import type { Post, StatedTime } from '../../../lib/evidence/item.ts';

const item = (
  id: string,
  capturedAt: string,
  post: Partial<Post> = {},
  url = 'https://w.example/1',
): Capture => ({
  id,
  record: {
    capturedAt,
    page: { url },
    post: { kind: 'post', recognisedBy: 'test', text: '电芯会爆炸', ...post },
  },
});
const keyDate = (at: string, precision: CaseTime['precision'] = 'day'): KeyDate => ({
  id: 'D',
  matterId: 'M',
  kind: 'key-date',
  type: 'order-served',
  time: { at, precision, timeZone: 'Asia/Shanghai' },
  note: '',
});
const stated = (at: string, precision: StatedTime['precision'] = 'minute'): StatedTime => ({
  raw: at,
  at,
  precision: precision ?? 'minute',
  assumedTimeZone: 'Asia/Shanghai',
});
// 22 August 2021 in Shanghai: 16:00 of the 21st to 16:00 of the 22nd in UTC
const SERVED = keyDate('2021-08-21T16:00:00.000Z');
const CAPTURED = '2021-09-01T00:00:00.000Z';
it('a file that a person added is never said to be online after a date', () => {
  const file = item('A', CAPTURED, { kind: 'file' }, 'ni:///sha-256;abc');
  expect(flagsOfItem(file, [SERVED]).map(({ of }) => of)).toEqual(['published']);
  const tab = item('A', CAPTURED, { kind: 'file' }, 'https://court.example/order.pdf');
  expect(flagsOfItem(tab, [SERVED]).map(({ of }) => of)).toEqual(['published', 'online']);
});

const published = (time: StatedTime | undefined) => {
  const [flag] = flagsOfItem(item('A', CAPTURED, time ? { published: time } : {}), [SERVED]);
  return [flag?.of, flag?.answer, flag?.doubt];
};

describe('a date flag', () => {
  it.each([
    ['2021-08-22T16:00:00.000Z', 'minute', 'after', undefined],
    ['2021-08-22T15:59:00.000Z', 'minute', 'cannot-tell', 'overlap'],
    ['2021-08-21T15:59:00.000Z', 'minute', 'before', undefined],
    ['2021-08-21T16:00:00.000Z', 'day', 'cannot-tell', 'overlap'],
    ['2021-08-22T16:00:00.000Z', 'day', 'after', undefined],
    ['2021-07-31T16:00:00.000Z', 'month', 'cannot-tell', 'overlap'],
  ] as const)('of a post of %s, known to the %s, says %s', (at, precision, answer, doubt) => {
    expect(published(stated(at, precision))).toEqual(['published', answer, doubt]);
  });

  it('says why it cannot tell where no time is stated or its words allow no instant', () => {
    expect(published(undefined)).toEqual(['published', 'cannot-tell', 'not-stated']);
    expect(published({ raw: '上周' })).toEqual(['published', 'cannot-tell', 'no-instant']);
  });

  it('changes with the date', () => {
    const post = item('A', CAPTURED, { published: stated('2021-08-22T15:59:00.000Z') });
    const answers = [
      SERVED,
      keyDate('2021-08-22T15:58:00.000Z', 'minute'),
      keyDate('2021-08-22T16:00:00.000Z'),
    ]
      .map((date) => flagsOfItem(post, [date])[0])
      .map((flag) => flag?.answer);
    expect(answers).toEqual(['cannot-tell', 'after', 'before']);
  });

  it('is there for an edit only where the page states one', () => {
    const edited = stated('2021-08-25T00:00:00.000Z');
    const kinds = (post: Partial<Post>) =>
      flagsOfItem(item('A', CAPTURED, post), [SERVED]).map(({ of }) => of);
    expect(kinds({})).toEqual(['published', 'online']);
    expect(kinds({ edited })).toEqual(['published', 'edited', 'online']);
  });

  it('is worth a mark when it says after, or when stated words cannot be told', () => {
    const marks = (time?: StatedTime) =>
      flagsOfItem(item('A', '2021-08-01T00:00:00.000Z', time ? { published: time } : {}), [SERVED])
        .filter(isRaised)
        .map(({ of, answer }) => `${of} ${answer}`);
    expect(marks(stated('2021-08-25T00:00:00.000Z'))).toEqual(['published after']);
    expect(marks({ raw: '上周' })).toEqual(['published cannot-tell']);
    expect(marks(stated('2021-08-01T00:00:00.000Z'))).toEqual([]);
    expect(marks()).toEqual([]);
  });
});

describe('still online', () => {
  const first = item('A', '2021-08-20T00:00:00.000Z');
  const online = (...others: Capture[]) => {
    const all = [first, ...others];
    return flagsOfItem(first, [SERVED], capturesOf(all)(first)).find(({ of }) => of === 'online');
  };

  it('rests on the last capture of the same page that shows the text', () => {
    const later = item(
      'B',
      '2021-08-30T00:00:00.000Z',
      { text: '电芯 会爆炸 。赞 3' },
      'https://w.example/1#top',
    );
    expect(online()).toMatchObject({ answer: 'before', by: 'A' });
    expect(online(later)).toMatchObject({
      answer: 'after',
      by: 'B',
      time: { at: '2021-08-30T00:00:00.000Z', precision: 'second' },
    });
  });

  it('is not shown by a capture from which the text is gone, nor by one of another page', () => {
    const gone = item('B', '2021-08-30T00:00:00.000Z', { text: '此内容已被删除' });
    const other = item('C', '2021-08-30T00:00:00.000Z', {}, 'https://w.example/2');
    expect(online(gone, other)).toMatchObject({ answer: 'before', by: 'A' });
  });

  it('knows a post by its id on its platform, at whatever address', () => {
    const own = { platform: 'weibo', id: '42' };
    const [one, two] = [
      item('A', '2021-08-20T00:00:00.000Z', own),
      item('B', '2021-08-30T00:00:00.000Z', own, 'https://m.w.example/42'),
    ];
    expect(capturesOf([one, two])(one).map(({ id }) => id)).toEqual(['B']);
    const strange = item(
      'C',
      '2021-08-30T00:00:00.000Z',
      { ...own, platform: 'zhihu' },
      'https://z.example/42',
    );
    expect(capturesOf([one, strange])(one)).toEqual([]);
  });
});
