import { describe, expect, it } from 'vitest';
import { buildCustodyLine } from '../../../../lib/evidence/custody.ts';
import type { ItemRecord, Post } from '../../../../lib/evidence/item.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import {
  copiesFiled,
  exhibitListHead,
} from '../../../../lib/filing/lists/exhibits/exhibit-head.ts';
import { exhibitName, shortTitle } from '../../../../lib/filing/lists/exhibits/exhibit-name.ts';
import { remarkLines } from '../../../../lib/filing/lists/exhibits/exhibit-remarks.ts';
import { notProduced } from '../../../../lib/filing/lists/exhibits/not-produced.ts';
import { openList } from '../../../../lib/filing/lists/kit/open-list.ts';
import { runText } from '../../../../lib/filing/model/run-text.ts';
import { stampTimes } from '../../../../lib/report/stamp-times.ts';
import { defamationMatter } from '../../../support/filing/defamation-matter.ts';
import { NO_PLACES, placesOf } from '../../../support/filing/made-items.ts';

const input = defamationMatter();
const list = openList(input, NO_PLACES, 'en');
const [first] = list.items;
if (!first) throw new Error('no item');

const recordOf = (post: Partial<Post> | undefined, more: Partial<ItemRecord> = {}): ItemRecord => {
  const { post: _, ...record } = first.record;
  const made: Post | undefined = post && { kind: 'post', recognisedBy: 'x/1', ...post };
  return { ...record, ...(made && { post: made }), ...more };
};

describe('the short title of an exhibit', () => {
  it.each([
    [{ title: 'The title', text: 'the text' }, 'The title'],
    [{ text: 'short text' }, 'short text'],
    [{ text: '  two \n\n lines\t' }, 'two lines'],
    [{ text: 'x'.repeat(20) }, 'x'.repeat(20)],
    [{ text: 'x'.repeat(21) }, `${'x'.repeat(20)}…`],
    [{ text: '𠮷'.repeat(21) }, `${'𠮷'.repeat(20)}…`],
  ])('of %j is %s', (post, expected) => {
    expect(shortTitle(recordOf(post))).toBe(expected);
  });

  it('of a page is the title of the page', () => {
    expect(shortTitle(recordOf(undefined, { page: { url: 'u', title: 'Page title' } }))).toBe(
      'Page title',
    );
  });
});

describe('the name of an exhibit', () => {
  const artifactsOf = (...roles: readonly string[]) => {
    const [artifact] = first.record.artifacts;
    return roles.map((role) => ({ ...artifact, role })) as unknown as ItemRecord['artifacts'];
  };
  const natureOf = (...roles: readonly string[]) =>
    exhibitName(list, { record: recordOf({ text: 'x' }, { artifacts: artifactsOf(...roles) }) })
      .split(', ')
      .at(-1);

  it('tells pictures, source code, both and text alone apart', () => {
    const natures = [
      natureOf('viewport', 'text'),
      natureOf('mhtml', 'text'),
      natureOf('page-segment', 'dom'),
      natureOf('text'),
    ];
    expect(new Set(natures).size).toBe(4);
    expect(natureOf('post')).toBe(natures[0]);
    expect(natureOf('response')).toBe(natures[1]);
  });

  it('has platform, account, id and the time shown, as the page shows it', () => {
    const record = recordOf({
      ...{ platform: 'weibo', text: 'x', author: { handle: '@lin', id: '88' } },
      published: { raw: '1763611200', shown: '3小时前', precision: 'second' } as never,
    });
    const name = exhibitName(list, { record });
    expect(name).toMatch(/^Weibo, /u);
    expect(name).toContain('@lin');
    expect(name).toContain('UID: 88');
    expect(name).toContain('3小时前');
    expect(name).not.toContain('1763611200');
  });

  it('of a file has its name, type and pages, and no word of a page', () => {
    const file = { name: '公证书.pdf', mediaType: 'application/pdf', pages: 12, claims: [] };
    const record = recordOf({ platform: 'weibo', text: 'x' }, { file });
    const name = exhibitName(list, { record });
    expect(name).toContain('“公证书.pdf”');
    expect(name).toContain('application/pdf');
    expect(name).toContain('12');
    expect(name).not.toContain('Weibo');
  });

  it('names a recording, media and attached files as such, and none that stays back', () => {
    const [recording, one, other] = artifactsOf('recording', 'media', 'media').map((file, at) => ({
      ...file,
      path: `file-${at}`,
      ...(at === 0 && { recording: { durationMs: 4_400 } }),
    }));
    const artifacts = [recording, one, other] as unknown as ItemRecord['artifacts'];
    const record = recordOf({ text: 'x' }, { artifacts });
    const name = exhibitName(list, { record });
    expect(name).toMatch(/recording of the tab, 4 s, media files of the post: 2$/u);
    const withheld = [{ path: 'file-0', reason: 'redacted' } as const];
    expect(exhibitName(list, { record, withheld })).not.toContain('recording');
    const mail = { name: 'a.eml', mediaType: 'message/rfc822', claims: [], attachments: [1, 2] };
    const added = recordOf(undefined, { file: mail as never, artifacts: [] });
    expect(exhibitName(list, { record: added })).toMatch(/, attached files: 2$/u);
  });
});

describe('the remarks on an exhibit', () => {
  const remarksOf = (record: Partial<ItemRecord>, item: Partial<typeof first.item> = {}) =>
    remarkLines(list, {
      ...first,
      record: { ...first.record, problems: [], conditions: {}, ...record },
      item: { ...first.item, ...item },
    }).filter((line) => typeof line === 'string' && line !== '');
  const none = list.words.filingExhibitList.noRemarks;

  it('say that there are none only where there are none', () => {
    expect(remarksOf({})).toEqual([none]);
    expect(remarksOf({ conditions: { local: true } })).not.toContain(none);
  });

  it('name each problem in words', () => {
    const problems = [
      { code: 'RENDER_FAILED', message: 'm', part: 'render' },
      { code: 'PAGE_TOO_TALL', message: 'm', part: 'segments' },
    ] as const;
    const made = remarksOf({ problems });
    expect(made).toHaveLength(2);
    expect(made.join(' ')).not.toMatch(/RENDER_FAILED|\{\{/u);
  });

  it('count redactions and files that stay back, and name a redacted record', () => {
    const redaction = {
      ...{ file: 'a', of: 'b', reason: '', from: first.item.digest, digest: first.item.digest },
    };
    const made = remarksOf(
      {},
      {
        redactions: [redaction, redaction, redaction],
        withheld: [{ path: 'a', reason: 'secret' }],
        redactedRecord: new TextEncoder().encode('{}'),
      },
    );
    expect(made).toHaveLength(3);
    expect(made[0]).toContain('3');
    expect(made[2]).toContain('1');
  });

  it('name the archive that a page was captured from in place of a local file', () => {
    const made = remarksOf({ conditions: { archive: 'web.archive.org', local: true } });
    expect(made).toHaveLength(1);
    expect(made[0]).toContain('web.archive.org');
  });

  it('say that words changed while the page was captured, with both counts', () => {
    const page = { gone: 17, came: 29 };
    const [changed] = remarksOf({ conditions: { changedWhileShot: { page } } });
    expect(changed).toMatch(/17.*29|29.*17/u);
  });
});

describe('the number of copies', () => {
  const matter = (more: Partial<Matter>): Matter => ({ ...input.matter, opponents: [], ...more });

  it.each([
    [{ copies: 5, opponents: ['a'] }, 5],
    [{ opponents: ['a', 'b'] }, 3],
    [{ opponents: [] }, undefined],
    [{ copies: 0 }, 0],
  ])('of a matter with %j is %s', (more, expected) => {
    expect(copiesFiled(matter(more))).toBe(expected);
  });
});

describe('the head of the list of exhibits', () => {
  const groupsOf = (...groups: readonly (string | undefined)[]) => {
    const items = input.items.slice(0, groups.length).map((item, at) => {
      const { filing: _, ...labels } = item.labels;
      const group = groups[at];
      return { ...item, labels: { ...labels, ...(group && { filing: { group } }) } };
    });
    const [line] = exhibitListHead(openList({ ...input, items }, NO_PLACES, 'en'));
    return line?.block === 'paragraph' ? line.runs.map(runText).join('') : '';
  };

  it.each([
    [['A', 'A'], 'Group A of 1'],
    [['A', 'B'], 'Groups A, B of 2'],
    [['A', undefined], 'Group ＿＿＿＿ of ＿＿＿＿'],
    [[], 'Group ＿＿＿＿ of ＿＿＿＿'],
  ])('with the groups %j is %s', (groups, expected) => {
    expect(groupsOf(...groups)).toBe(expected);
  });

  it('states the last page over all files, and a blank where there are none', () => {
    const wordsOf = (head: ReturnType<typeof exhibitListHead>) =>
      head.flatMap((block) =>
        block.block === 'facts' ? block.items.map((runs) => runs.map(runText).join('')) : [],
      );
    const label = list.words.filingExhibitList.totalPages;
    const pages = input.items.length * 3 + 2;
    expect(wordsOf(exhibitListHead(openList(input, placesOf(input), 'en')))).toContain(
      `${label}: ${pages}`,
    );
    expect(wordsOf(exhibitListHead(list))).toContain(`${label}: ＿＿＿＿`);
  });
});

describe('the numbers that are not produced', () => {
  it('stand in their order, each with its reason', () => {
    const [, table] = notProduced(list);
    if (table?.block !== 'table') throw new Error('no table');
    expect(table.rows.map(([number]) => number?.number)).toEqual([5, 6, 7, 8, 9]);
    const reasons = table.rows.map(([, reason]) => reason?.paragraphs[0]?.[0]);
    expect(reasons[0]).toContain('涉及第三人隐私');
    expect(new Set(reasons).size).toBe(4);
  });

  it('are one sentence where everything is', () => {
    const all = defamationMatter({ withheld: [], left: [], notChosen: [] });
    const [, sentence] = notProduced(openList(all, NO_PLACES, 'en'));
    expect(sentence?.block).toBe('paragraph');
  });
});

describe('the time-stamps that the log names', () => {
  const stamp = (item: string | undefined, detail: { readonly [key: string]: unknown }) =>
    buildCustodyLine({
      ...{ seq: 1, at: '2026-11-02T03:01:00.000Z', actor: 'x', event: 'time-stamped' },
      ...(item !== undefined && { item }),
      detail,
    });

  it('are the last of each item', () => {
    const made = stampTimes([
      stamp('1', { genTime: 'a', authority: 'A' }),
      stamp('1', { genTime: 'b', authority: 'B' }),
      stamp('2', { genTime: 'c', authority: 'C' }),
    ]);
    expect([...made]).toEqual([
      ['1', { time: 'b', authority: 'B' }],
      ['2', { time: 'c', authority: 'C' }],
    ]);
  });

  it('are not those of another event whose words say so, nor of no item', () => {
    const note = buildCustodyLine({
      ...{ seq: 1, at: '2026-11-02T03:01:00.000Z', actor: 'x', event: 'annotated', item: '1' },
      detail: { note: 'time-stamped', genTime: 'a', authority: 'A' },
    });
    expect([...stampTimes([note, stamp(undefined, { genTime: 'a', authority: 'A' })])]).toEqual([]);
    expect([...stampTimes([stamp('1', { genTime: 5, authority: 'A' })])]).toEqual([]);
  });
});
