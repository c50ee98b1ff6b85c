import { describe, expect, it } from 'vitest';
import type { CaseEntry, Statement } from '../../../lib/evidence/casework.ts';
import { buildStatementSchedule } from '../../../lib/filing/lists/build-statement-schedule.ts';
import { BLANK_LINE } from '../../../lib/filing/model/run-text.ts';
import { dayOf, idOf, NO_PLACES, placesOf, statedAt } from '../../support/filing/made-items.ts';
import { rowsOf, wordsOf } from '../../support/filing/read-table.ts';
import { captureOf, entry, smallMatter } from '../../support/filing/small-matter.ts';

type Matter = Parameters<typeof smallMatter>;
const schedule = (...args: Matter) => {
  const input = smallMatter(...args);
  return buildStatementSchedule(input, placesOf(input), 'en');
};

/** A statement of these words at this place in the text of the nth item. */
const quote = (number: number, exact: string, start: number, more: Partial<Statement> = {}) =>
  entry('statement', {
    ...{ id: `S${number}-${start}`, item: idOf(number) },
    anchor: {
      ...{ artifact: 'text.txt', digest: 'sha256:0', exact, prefix: '', suffix: '' },
      ...{ start, end: start + exact.length },
    },
    ...more,
  });
const order = (type: 'order-made' | 'order-served', day: string) =>
  entry('key-date', { id: `${type} ${day}`, type, time: dayOf(day) });
const post = (day: string, more: object = {}) => ({
  ...{ text: 'They lie and cheat', published: statedAt(day, '10:00') },
  ...more,
});
const rowOf = (captures: Matter[0], entries: readonly CaseEntry[]) =>
  rowsOf(schedule(captures, entries))[0];

describe('the order of the statements', () => {
  it('is that of publication, then of the exhibits, then of their place in the text', () => {
    const list = schedule(
      [
        captureOf(1, post('2026-11-05')),
        captureOf(2, post('2026-11-05')),
        captureOf(3, post('2026-11-01')),
        captureOf(4),
      ],
      [
        ...[quote(4, 'no time', 0), quote(2, 'cheat', 13), quote(1, 'cheat', 13)],
        ...[quote(1, 'lie', 5), quote(3, 'They', 0)],
      ],
    );
    expect(
      rowsOf(list).map(({ number, exhibit, words }) => [number, exhibit, words?.split('\n')[0]]),
    ).toEqual([
      ['1', 'S-1-0003', 'They'],
      ['2', 'S-1-0001', 'lie'],
      ['3', 'S-1-0001', 'cheat'],
      ['4', 'S-1-0002', 'cheat'],
      ['5', 'S-1-0004', 'no time'],
    ]);
  });
});

describe('a statement of a comment', () => {
  const comment = {
    number: 12,
    author: { name: '路人甲', id: '77' },
    published: statedAt('2026-11-08', '11:00'),
    likes: { raw: '1.2万' },
  };
  const of = (more: Partial<Statement> = {}) => quote(1, 'they cheat', 40, { comment, ...more });
  const poster = { ...{ platform: 'weibo', author: { name: '林某', id: '88' } } };
  const actorOf = (name: string, id: string) =>
    entry('respondent', {
      ...{ id, name },
      accounts: [{ platform: 'weibo', handle: '', platformId: id, earlierNames: [] }],
    });

  it('names the commenter and the time of the comment, not those of the post', () => {
    const row = rowOf(
      [captureOf(1, post('2026-11-05', { ...poster, engagement: { likes: { raw: '999' } } }))],
      [of(), actorOf('Mr Lin', '88'), actorOf('Mr Jia', '77')],
    );
    expect(row?.account).toBe('路人甲\nUID: 77\ncomment 12 of the sealed list of comments');
    expect(row?.actor).toBe('Mr Jia');
    expect(row?.published).toContain('2026-11-08 11:00');
    expect(row?.counts).toContain('1.2万');
    expect(row?.counts).not.toContain('999');
  });

  it('counts for the commenter, after the service where the comment is', () => {
    const served = order('order-served', '2026-11-06');
    const list = schedule([captureOf(1, post('2026-11-05', poster))], [of(), served]);
    expect(rowsOf(list, 1)[0]).toMatchObject({
      ...{ account: 'Weibo · 路人甲 · UID: 77', before: '0', after: '1' },
    });
  });
});

describe('a statement whose words a person typed', () => {
  const typed = (exact: string, place: object) =>
    entry('statement', {
      ...{ id: exact, item: idOf(1) },
      anchor: { artifact: 'a.png', digest: 'sha256:0', exact, by: '陈伟', ...place } as never,
    });
  const region = { x: 120, y: 80, width: 520, height: 90 };
  const picture = { region, pixels: { width: 1280, height: 800 } };

  it('names the picture and region, or the span, and who typed the words', () => {
    const list = schedule(
      [captureOf(1, post('2026-11-05'))],
      [typed('=SUM(1) 骗子', picture), typed('heard', { span: { start: 0, end: 61_000 } })],
    );
    expect(rowsOf(list).map(({ words }) => words)).toEqual([
      '=SUM(1) 骗子\nPicture — (a.png), region 120,80–640,170 of 1280 × 800 px\nTranscript by 陈伟',
      'heard\nVideo — (a.png), 00:00.000–01:01.000\nTranscript by 陈伟',
    ]);
    expect(wordsOf(list)).toContain('Words marked “Transcript by” stand in no text file');
  });

  it('stands after those of the texts, and without one nothing is said of transcripts', () => {
    const captures = [captureOf(1, post('2026-11-05'))];
    const both = schedule(captures, [typed('seen', picture), quote(1, 'lie', 5)]);
    expect(rowsOf(both).map(({ words }) => words?.split('\n')[0])).toEqual(['lie', 'seen']);
    expect(wordsOf(schedule(captures, [quote(1, 'lie', 5)]))).not.toContain('Transcript');
  });
});

describe('the words of a statement', () => {
  it.each([
    ['right-to-left', 'هذا الكلام كاذب'],
    ['with marks of direction', '\u202Egnirts\u202C'],
    ['of one endless word', '谎'.repeat(5000)],
    ['that begin as a formula', '=HYPERLINK("http://x")'],
    ['with line breaks and tabs', 'a\r\nb\tc'],
  ])('%s stand verbatim in their cell', (_, words) => {
    const row = rowOf([captureOf(1, post('2026-11-05'))], [quote(1, words, 3)]);
    expect(row?.words).toBe(`${words}\ntext.txt, characters 4 to ${3 + words.length}`);
  });

  it('of a redacted text claim no place in it, and say that parts are redacted', () => {
    const row = rowOf([captureOf(1, post('2026-11-05'))], [quote(1, '', 0), quote(1, 'x', 9)]);
    expect(row?.words).toBe('text.txt; parts of this text are redacted');
  });
});

describe('what a row leaves blank or says in words', () => {
  it('has a blank for a time that the page does not state, and says so of an edit', () => {
    const row = rowOf([captureOf(1, { text: 'They lie' })], [quote(1, 'lie', 5)]);
    expect(row).toMatchObject({
      ...{
        published: `${BLANK_LINE}\n(not stated on the page)`,
        edited: '(not stated on the page)',
      },
      ...{ actor: BLANK_LINE, platform: BLANK_LINE, account: BLANK_LINE, why: BLANK_LINE },
      ...{ counter: BLANK_LINE, counts: '(the page states none)', relief: BLANK_LINE },
      ...{ translation: BLANK_LINE, url: 'https://p.example/1', title: 'page 1' },
    });
  });

  it('is the translator where a translation names none', () => {
    const translation = { language: 'en', text: 'They lie.', by: '' };
    const row = rowOf([captureOf(1, post('2026-11-05'))], [quote(1, 'lie', 5, { translation })]);
    expect(row?.translation).toBe(`They lie.\n${BLANK_LINE}`);
  });

  it('is the page of the exhibit where exhibits.pdf is not made', () => {
    const input = smallMatter([captureOf(1, post('2026-11-05'))], [quote(1, 'lie', 5)]);
    expect(rowsOf(buildStatementSchedule(input, NO_PLACES, 'en'))[0]?.pages).toBe(BLANK_LINE);
  });

  it('takes the address of the post before that of the page', () => {
    const url = 'https://p.example/post/9';
    expect(rowOf([captureOf(1, post('2026-11-05', { url }))], [quote(1, 'lie', 5)])?.url).toBe(url);
  });

  it('has the counts that the page states in their fixed order, in its own words', () => {
    const engagement = { likes: { raw: '3k' }, views: { raw: '1.2万' }, comments: { raw: '' } };
    const row = rowOf([captureOf(1, post('2026-11-05', { engagement }))], [quote(1, 'lie', 5)]);
    expect(row?.counts).toBe('Views “1.2万”\nLikes “3k”');
  });
});

describe('the relation of a statement to an order', () => {
  const relation = (captures: Matter[0], entries: readonly CaseEntry[]) =>
    rowOf(captures, [quote(1, 'lie', 5), ...entries])?.relation?.split('\n');
  const again = (number: number, more: object) =>
    captureOf(number, post('2026-11-05', { id: 'A', ...more }), { url: 'https://p.example/A' });

  it('says of each date, the earliest first, on which side of it the post lies', () => {
    const lines = relation(
      [captureOf(1, post('2026-11-05'))],
      [order('order-served', '2026-11-06'), order('order-made', '2026-11-03')],
    );
    expect(lines?.slice(0, 2)).toEqual([
      'Published after: Order made (2026-11-03 Asia/Shanghai)',
      'Published before: Order served (2026-11-06 Asia/Shanghai)',
    ]);
  });

  it('cannot be told on the day of the order where the page states only a day', () => {
    const published = { ...statedAt('2026-11-06', '00:00', '11-06'), precision: 'day' };
    const lines = relation(
      [captureOf(1, { text: 'They lie', published } as object)],
      [order('order-served', '2026-11-06')],
    );
    expect(lines?.[0]).toBe(
      'Cannot tell whether published before or after: Order served (2026-11-06 Asia/Shanghai). ' +
        'All that “11-06” can mean reaches to both sides of that date.',
    );
  });

  it('says that a later capture lacks the words, which does not show a removal', () => {
    const lines = relation(
      [again(1, {}), again(2, { text: 'Nothing to see' })],
      [order('order-served', '2026-11-06')],
    );
    expect(lines?.at(-1)).toMatch(
      /^When last observed, the captured text lacked these words: S-1-0002, 2026-11-02 12/u,
    );
    expect(lines?.at(-1)).toContain('does not show that they were removed');
  });

  it('names the later capture in which the words are still visible', () => {
    const lines = relation([again(1, {}), again(2, {})], [order('order-served', '2026-11-06')]);
    expect(lines?.at(-1)).toMatch(/^Still visible when last observed: S-1-0002, /u);
  });

  it('tells of the words of the statement, where another part of the post has gone', () => {
    const lines = relation([again(1, {}), again(2, { text: 'They lie. (Edited)' })], []);
    expect(lines?.at(-1)).toMatch(/^Still visible when last observed: S-1-0002, /u);
  });

  it.each([
    ['a page without the text of a post', { text: '' }, {}],
    ['words beside the post', {}, quote(1, 'A headline', 0)],
    ['a comment', {}, quote(1, 'lie', 5, { comment: { number: 1, author: { name: 'A' } } })],
  ])('cannot tell whether they were still there, of %s', (_of, more, statement) => {
    const said = 'kind' in statement ? statement : quote(1, 'lie', 5);
    const row = rowOf([again(1, more), again(2, more)], [said]);
    expect(row?.relation).toContain('Cannot tell whether these words were still there');
  });

  it('of an edit that the page itself states names no other capture', () => {
    const edited = statedAt('2026-11-08', '09:00');
    const lines = relation(
      [captureOf(1, post('2026-11-05', { edited }))],
      [order('order-served', '2026-11-06')],
    );
    expect(lines?.[1]).toBe(
      'Edited since: Order served (2026-11-06 Asia/Shanghai); the page states “2026-11-08 09:00”',
    );
  });
});

describe('the totals of the schedule', () => {
  const entries = [quote(1, 'lie', 5), quote(1, 'cheat', 13, { category: 'false-fact' })];

  it('cannot tell sides without a date of service, and count an author whom no page names', () => {
    const list = schedule(
      [captureOf(1, post('2026-11-05'))],
      [...entries, order('order-made', '2026-11-03')],
    );
    expect(wordsOf(list)).toContain('The case file names no date of service');
    expect(rowsOf(list, 1)).toEqual([
      { account: 'Account not known', before: '0', after: '0', 'cannot-tell': '2', total: '2' },
      { account: 'Total', before: '0', after: '0', 'cannot-tell': '2', total: '2' },
    ]);
  });

  it('divide at the first of two services', () => {
    const services = ['2026-11-09', '2026-11-04'].map((day) => order('order-served', day));
    const list = schedule([captureOf(1, post('2026-11-05'))], [...entries, ...services]);
    expect(rowsOf(list, 1).at(-1)).toMatchObject({ before: '0', after: '2' });
    expect(wordsOf(list)).toContain('Divided at: Order served (2026-11-04 Asia/Shanghai)');
  });

  it('have a row for each category that occurs and none for another', () => {
    const list = schedule([captureOf(1, post('2026-11-05'))], entries);
    expect(rowsOf(list, 2).map(({ statements }) => statements)).toEqual(['1', '1', '2']);
  });
});
