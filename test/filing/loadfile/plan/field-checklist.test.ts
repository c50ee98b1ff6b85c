import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../../lib/evidence/digest.ts';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { DAT_FIELDS, type DatField } from '../../../../lib/filing/loadfile/formats/dat.ts';
import { gatherLoadFacts } from '../../../../lib/filing/loadfile/plan/load-facts.ts';
import { planFamilies } from '../../../../lib/filing/loadfile/plan/plan-families.ts';
import { itemFields, pageFields } from '../../../../lib/filing/loadfile/plan/plan-fields.ts';
import { statedAt } from '../../../support/filing/made-items.ts';
import { captureOf, smallMatter } from '../../../support/filing/small-matter.ts';

const fieldsOf = (...[post, more, labels]: readonly object[]) => {
  const input = smallMatter([captureOf(1, post, { record: more ?? {}, labels: labels ?? {} })]);
  const [item] = input.items;
  if (!item) throw new Error('an item');
  return { fields: pageFields(gatherLoadFacts(input), item), item };
};
const FULL = {
  ...{ platform: 'weibo', title: 'T', text: 'x', url: 'https://w.example/1' },
  author: { name: '林', handle: '@lin', id: '88', url: 'https://w.example/u/88' },
  published: statedAt('2026-11-01', '09:30'),
  edited: { raw: '已编辑' },
  engagement: {
    views: { raw: '1万' },
    reposts: { raw: '2' },
    comments: { raw: '3' },
    likes: { raw: '0' },
  },
  repostOf: { author: { name: '原' }, url: 'https://w.example/0', text: 'y' },
};

/** What each field states of a whole post, as the description of the load file has it. */
const STATED: { readonly [Field in DatField]?: string } = {
  ...{ CUSTODIAN: '陈伟', EXHIBIT: 'S-1-0001', ITEMNO: '1', PLATFORM: 'Weibo', AUTHOR: '林' },
  ...{ AUTHORID: '88', AUTHORURL: 'https://w.example/u/88', TITLE: 'T' },
  ...{ POSTURL: 'https://w.example/1', PAGEURL: 'https://p.example/1' },
  ...{ PUBLISHED_RAW: '2026-11-01 09:30', PUBLISHED_UTC: '2026-11-01 01:30:00' },
  ...{ PUBLISHED_PRECISION: 'minute', PUBLISHED_SOURCE: 'shown text', EDITED_RAW: '已编辑' },
  ...{ CAPTURED_UTC: '2026-11-01 04:00:00', CAPTURED_LOCAL: '2026-11-01 12:00:00' },
  ...{ TIMEZONE: 'Asia/Shanghai (UTC+08:00)', SEALED_UTC: '2026-11-01 04:00:00' },
  ...{ SKEW_MIN_MS: '-640', SKEW_MAX_MS: '0', VIEWS: '1万', REPOSTS: '2', COMMENTS: '3' },
  ...{ LIKES: '0', REPOST_OF: '原; https://w.example/0; y', ROLE: 'infringing' },
  ...{ STATEMENTCOUNT: '0', STATUS: 'complete' },
};

describe('the fields of a page in a load file', () => {
  const clock = { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 };
  const skew = { minMs: -640, maxMs: 0, source: 'NTP' };
  const { fields, item } = fieldsOf(FULL, { clock: { ...clock, skew } }, { role: 'infringing' });

  it.each(Object.entries(STATED))('%s is %j', (field, value) => {
    expect(fields[field as DatField]).toBe(value);
  });

  it('have no field that the description lacks, and the digest of the sealed record', () => {
    for (const field of Object.keys(fields)) expect(DAT_FIELDS).toContain(field);
    expect(fields.RECORD_SHA256).toBe(hexOf(item.digest));
  });

  it('are empty, not guessed, for what a page without a post does not state', () => {
    const { fields: bare } = fieldsOf();
    const known = [
      ...['CUSTODIAN', 'EXHIBIT', 'ITEMNO', 'CAPTURED_UTC', 'CAPTURED_LOCAL', 'TIMEZONE'],
      ...['SEALED_UTC', 'RECORD_SHA256', 'TITLE', 'PAGEURL', 'STATEMENTCOUNT', 'STATUS'],
    ];
    const stated = Object.entries(bare).filter(([, value]) => value !== undefined && value !== '');
    expect(stated.map(([field]) => field).sort()).toEqual(known.sort());
    expect(bare.TITLE).toBe('page 1');
  });

  it('name an author by the handle where the page shows neither name nor number', () => {
    const { fields: named } = fieldsOf({ author: { handle: '@lin' } });
    expect(named).toMatchObject({ AUTHOR: '@lin', AUTHORID: '@lin' });
    expect(fieldsOf({ author: { name: '林' } }).fields.AUTHORID).toBeUndefined();
  });

  it('state problems once each with their part, and those without a part by code', () => {
    const problems = [
      { code: 'RENDER_FAILED', message: 'a', part: 'render' },
      { code: 'RENDER_FAILED', message: 'b', part: 'render' },
      { code: 'PAGE_LOADING', message: 'c' },
    ] as ItemRecord['problems'];
    const { fields: partial } = fieldsOf({}, { problems, status: 'partial' });
    expect(partial).toMatchObject({
      ...{ STATUS: 'partial', PROBLEMS: 'RENDER_FAILED (render); PAGE_LOADING' },
    });
  });
});

describe('the fields of an attachment', () => {
  it('are those that name its item, and no word of the page', () => {
    const input = smallMatter([
      captureOf(1, FULL, {
        record: {
          artifacts: [
            {
              ...{ path: 'page.mhtml', role: 'mhtml', mediaType: 'multipart/related', bytes: 1 },
              ...{ digest: 'sha256:ab', method: 'm', at: '2026-11-01T04:00:00.000Z' },
            },
          ],
        },
      }),
    ]);
    const [item] = input.items;
    if (!item) throw new Error('an item');
    const [, attachment] = planFamilies(input)[0]?.documents ?? [];
    const own = itemFields(gatherLoadFacts(input), item);
    expect(attachment?.fields).toEqual({
      ...own,
      ...{ DOCTYPE: 'Page archive', TITLE: 'page.mhtml', REDACTED: 'N', HASHVALUE: 'ab' },
    });
    expect(Object.keys(own)).not.toContain('AUTHOR');
  });
});
