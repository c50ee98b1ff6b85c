import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '../../../../lib/evidence/case-file.ts';
import type { CaseEntry } from '../../../../lib/evidence/casework.ts';
import type { Post } from '../../../../lib/evidence/item.ts';
import { gatherLoadFacts } from '../../../../lib/filing/loadfile/plan/load-facts.ts';
import { pageFields } from '../../../../lib/filing/loadfile/plan/plan-fields.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';

const input = filingInput();
const [item] = input.items;
if (!item) throw new Error('no item');

const fieldsOf = (post: Post) =>
  pageFields(gatherLoadFacts(input), { ...item, record: { ...item.record, post } });

const common = { matterId: 'm', item: item.record.id, category: 'false-fact', why: '' } as const;
const anchor = {
  ...{ artifact: 'text.txt', digest: item.digest, exact: 'x', prefix: '', suffix: '' },
  ...{ start: 0, end: 1 },
};
const statement = (id: string, entities: readonly string[]): CaseEntry => ({
  ...{ ...common, id, kind: 'statement', anchor, counterEvidence: [], entities },
});
const entity = (id: string, name: string): CaseEntry => ({
  ...{ id, matterId: 'm', kind: 'entity', name, type: 'company' },
  ...{ aliases: [], handles: [], standing: '' },
});

describe('the fields of a page', () => {
  it('state an alert: whom, what, when in its own words or in UTC, and how it was pushed', () => {
    const fields = fieldsOf({
      kind: 'alert',
      recognisedBy: 'qichacha/1',
      alert: {
        subject: '星屿电子',
        subjectId: '91310000',
        riskLabel: '高风险',
        allegedFact: '被列为失信被执行人',
        eventDate: { raw: '2021年3月5日', at: '2021-03-04T16:00:00.000Z', precision: 'day' },
        pushedAt: { raw: '3月6日 09:30', at: '2021-03-06T01:30:00.000Z', precision: 'minute' },
        channel: 'app',
        scope: '关注该企业的用户',
      },
    });
    expect(fields).toMatchObject({
      ...{ ALERT_SUBJECT: '星屿电子', ALERT_ID: '91310000' },
      ...{ ALERT_FACT: '高风险; 被列为失信被执行人', ALERT_EVENT: '2021年3月5日' },
      ...{ ALERT_PUSHED: '2021-03-06 01:30:00', ALERT_CHANNEL: 'app' },
      ALERT_SCOPE: '关注该企业的用户',
    });
  });

  it('state times in words beside UTC, counts as shown, and what is reposted', () => {
    const fields = fieldsOf({
      kind: 'post',
      platform: 'weibo',
      recognisedBy: 'weibo/1',
      published: {
        ...{ raw: '1614870840', shown: '3小时前', at: '2021-03-04T15:14:00.000Z' },
        ...{ precision: 'second', source: 'embedded data' },
      },
      edited: { raw: '已编辑' },
      repostOf: { author: { handle: '@a' }, url: 'https://x.example/1', text: '原文' },
      engagement: { views: { raw: '10万+' }, reposts: { raw: '1.2万', count: 12_000 } },
    });
    expect(fields).toMatchObject({
      ...{ PLATFORM: 'Weibo', PUBLISHED_RAW: '1614870840; 3小时前' },
      ...{ PUBLISHED_UTC: '2021-03-04 15:14:00', PUBLISHED_SOURCE: 'embedded data' },
      ...{ EDITED_RAW: '已编辑', VIEWS: '10万+', REPOSTS: '1.2万' },
      REPOST_OF: '@a; https://x.example/1; 原文',
    });
  });

  it('count its statements and name whom they concern once', () => {
    const entries = [
      ...[entity('1', '星屿电子'), entity('2', '星屿'), entity('3', '别家')],
      ...[statement('4', ['1']), statement('5', ['1', '2'])],
    ];
    const facts = gatherLoadFacts({ ...input, caseFile: buildCaseFile(entries) });
    expect(pageFields(facts, item)).toMatchObject({
      STATEMENTCOUNT: '2',
      ENTITIES: '星屿电子; 星屿',
    });
    const { caseFile: _, ...without } = input;
    expect(pageFields(gatherLoadFacts(without), item).STATEMENTCOUNT).toBeUndefined();
  });

  it('state the time-stamp that the log names for it, and none for another item', () => {
    const facts = gatherLoadFacts(input);
    const stamps = input.items.map((one) => pageFields(facts, one).TSA_TIME);
    expect(stamps.filter((time) => time !== undefined)).toEqual(['2026-11-21 12:41:07']);
    expect(pageFields(facts, item).TSA_NAME).toBe('Test Authority, C=CH');
  });

  it('name the problems of a partial item by their codes', () => {
    const third = input.items.find(({ number }) => number === 3);
    expect(third && pageFields(gatherLoadFacts(input), third)).toMatchObject({
      STATUS: 'partial',
      PROBLEMS: 'PART_CLOSED (segments); RENDER_FAILED (render)',
    });
  });
});
