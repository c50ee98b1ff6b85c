import { describe, expect, it } from 'vitest';
import { witnessSentences } from '../../../lib/report/witnesses/witness-sentences.ts';
import { compareCaptures } from '../../../lib/witnesses/compare-captures.ts';
import { witness as english } from '../../../lib/words/en/witness.ts';
import { witness as chinese } from '../../../lib/words/zh-CN/witness.ts';
import { artifactOf, recordOf } from '../../support/witnesses/witness-records.ts';

type Changes = Parameters<typeof recordOf>[0];

const told = (later: Changes = {}, earlier: Changes = {}) => {
  const records = [recordOf(earlier), recordOf({ by: 'Li Na', log: 'MB', ...later })] as const;
  const witness = compareCaptures({ record: records[0] }, { record: records[1] });
  if (!witness) throw new Error('They are of one page');
  return {
    witness,
    earlier: { exhibit: 'QL-0001', record: records[0], at: '12:00' },
    later: { exhibit: 'QL-0002', record: records[1], at: '12:05' },
  };
};

const inEnglish = (later?: Changes, earlier?: Changes) =>
  witnessSentences(told(later, earlier), english);

describe('witnessSentences', () => {
  it('tell who observed it, and no more than the records state', () => {
    expect(inEnglish()).toEqual([
      'Observed by Chen Wei at 12:00 (QL-0001) and by Li Na at 12:05 (QL-0002).',
      'Text: all 3 passages agree.',
      'Agree: address, author, handle, time of publication, likes, private window.',
      'Clocks: QL-0001 compared with no server; QL-0002 compared with no server.',
    ]);
  });

  it('tell the clock of each, what is partial, and the files that are the same', () => {
    const skew = { minMs: -640, maxMs: 412, source: 'date' };
    const later: Changes = {
      clock: { timeZone: 'UTC', utcOffsetMinutes: 0, skew },
      status: 'partial',
      problems: [{ code: 'RENDER_FAILED', message: 'Not redrawn' }],
      artifacts: [artifactOf('media', 'one')],
    };
    expect(inEnglish(later, { artifacts: [artifactOf('media', 'one')] }).slice(3)).toEqual([
      'Files of media with the same bytes: 1.',
      'Clocks: QL-0001 compared with no server; QL-0002 ahead of a server by −0.64 s to 0.412 s ' +
        '(negative: behind).',
      'QL-0002 is partial (problems recorded: 1).',
    ]);
  });

  it('say which record alone states a fact, and whose window was private', () => {
    const post = { author: { name: '林间清风' } };
    expect(inEnglish({ post, conditions: { privateMode: true } })).toEqual(
      expect.arrayContaining([
        'Differ: private window (“no”, later “yes”).',
        'Stated by one record alone: handle (QL-0001: “@linjian”).',
      ]),
    );
  });

  it('quote no more than three places, each shortened, and say that there are more', () => {
    const words = Array.from({ length: 5 }, (_, at) => `${at}${'长'.repeat(200)}。`);
    const [, , gone = '', came = ''] = inEnglish(
      { post: { text: words.map((word) => `甲${word}`).join('\n共同。\n') } },
      { post: { text: words.map((word) => `乙${word}`).join('\n共同。\n') } },
    );
    expect(gone).toMatch(/^Only in the earlier text: .*and more\.$/u);
    expect(came.length).toBeLessThan(600);
  });

  it('are as many in Chinese', () => {
    const both = told({ post: { text: '另一段。' }, status: 'partial' });
    expect(witnessSentences(both, chinese)).toHaveLength(witnessSentences(both, english).length);
  });
});
