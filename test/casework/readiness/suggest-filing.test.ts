import { describe, expect, it } from 'vitest';
import {
  type SuggestionInput,
  suggestFiling,
} from '../../../lib/casework/readiness/suggest-filing.ts';
import { ITEM_ROLES } from '../../../lib/evidence/item-role.ts';

const recordOf = (post?: object, url = 'https://a.example/1') =>
  ({
    page: { url, title: 'Page' },
    ...(post && { post }),
    capturedAt: '2026-01-01T00:00:00.000Z',
    clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
    custodian: { name: '陈伟' },
    environment: { extension: '1.0.0' },
  }) as unknown as SuggestionInput['record'];

describe('suggested labels of filed lists', () => {
  it('name the source as the record has it, and call a captured page electronic data', () => {
    expect(suggestFiling({ role: '', record: recordOf() })).toEqual({
      evidenceKind: 'electronic-data',
      source: {
        ...{ url: 'https://a.example/1', custodian: '陈伟' },
        ...{ capturedAt: '2026-01-01T00:00:00.000Z', software: 'Matterproof 1.0.0' },
      },
    });
  });

  it('take author and date from the page, and never make one up', () => {
    const published = { raw: '1629594900', shown: '2021年8月22日' };
    const post = { kind: 'post', title: '帖文', author: { handle: 'lin' }, published };
    const { purpose } = suggestFiling({ role: 'infringing', record: recordOf(post) });
    const shown = { author: 'lin', published: '2021年8月22日' };
    expect(purpose).toEqual({ of: 'published', name: '帖文', ...shown });
    const bare = suggestFiling({ role: 'infringing', record: recordOf({ kind: 'post' }) });
    expect(bare.purpose).toEqual({ of: 'published', name: 'Page' });
  });

  it('speak of an alert where the item is one', () => {
    const record = recordOf({ kind: 'alert', alert: { subject: '某公司' } });
    expect(suggestFiling({ role: 'infringing', record }).purpose?.of).toBe('alerted');
  });

  it('name who published an alert, which has no author', () => {
    const alert = { subject: '某公司', publisher: '启云数据' };
    const record = recordOf({ kind: 'alert', alert });
    expect(suggestFiling({ role: 'infringing', record }).purpose?.author).toBe('启云数据');
  });

  it('have a purpose for every role but “other”, each its own', () => {
    const purposes = ITEM_ROLES.map(
      (role) => suggestFiling({ role, record: recordOf() }).purpose?.of,
    );
    expect(ITEM_ROLES.filter((_, at) => !purposes[at])).toEqual(['other']);
    expect(new Set(purposes).size).toBe(ITEM_ROLES.length);
  });

  it('repeat of an added file what the person said, and call it no kind of evidence', () => {
    const source = { from: '某快递', obtained: '签收后扫描' };
    const record = { ...recordOf(undefined, 'ni:///sha-256;x'), source };
    expect(suggestFiling({ role: 'notice', record })).toEqual({
      given: source,
      purpose: { of: 'notified', name: 'Page' },
    });
  });
});
