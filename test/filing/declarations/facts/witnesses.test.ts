import { beforeAll, describe, expect, it } from 'vitest';
import { buildCertification } from '../../../../lib/filing/declarations/build-certification.ts';
import { buildDataStatement } from '../../../../lib/filing/declarations/build-data-statement.ts';
import type { FilingInput } from '../../../../lib/filing/filing-input.ts';
import { buildInput } from '../../../../lib/jobs/work/package-input.ts';
import { applyProfile } from '../../../../lib/package/profile/apply-profile.ts';
import { COURT } from '../../../support/cases/court-choice.ts';
import { headingsOf, textOf } from '../../../support/filing/document-text.ts';
import { witnessedMatter } from '../../../support/witnesses/two-custodians.ts';

const PLACES = { pages: new Map(), bates: new Map() };

const inputOf = async (other: Parameters<typeof witnessedMatter>[0] = {}): Promise<FilingInput> => {
  const { db, matterId } = await witnessedMatter(other);
  const { input } = await buildInput(matterId, { db, now: new Date(), software: 'test' });
  const applied = applyProfile({ ...input, choice: COURT });
  return { ...applied, profile: 'court', language: 'both' };
};

describe('captures of one page by two custodians in the statements to sign', () => {
  let input: FilingInput;
  beforeAll(async () => {
    input = await inputOf();
  });

  it('are named in the certification: custodians, exhibits, times, what agrees and differs', () => {
    const document = buildCertification(input, PLACES, 'en');
    const text = textOf(document);
    expect(headingsOf(document)).toContain('4.6 Second witness');
    expect(text).toContain(
      'Observed by Chen Wei at 2026-11-21 17:00:00 Asia/Shanghai (QL-0001) and by Li Na ' +
        '(Beta LLP) at 2026-11-21 17:05:00 Asia/Shanghai (QL-B-0001).',
    );
    expect(text).toContain('Text: all 3 passages agree.');
    expect(text).toContain('Differ: likes (“10”, later “12”).');
    expect(text).toContain('they do not show that these are two persons');
  });

  it('are named in the statement on electronic data, under corroboration', () => {
    const text = textOf(buildDataStatement(input, PLACES, 'zh-CN'));
    expect(text).toContain('先后见到此页面：Chen Wei，2026-11-21 17:00:00');
    expect(text).toContain('不同：点赞数（较早“10”，较晚“12”）。');
    expect(text.indexOf('佐证')).toBeLessThan(text.indexOf('先后见到此页面'));
  });

  it('take a firm’s own words', () => {
    const sections = { witness: { textSame: 'Both texts read the same.' } };
    const worded = { ...input, wordings: { en: { name: 'firm.json', sections } } };
    expect(textOf(buildCertification(worded, PLACES, 'en'))).toContain('Both texts read the same.');
  });

  it('are not told of one custodian on two computers, nor of one who is not named', async () => {
    for (const by of ['Chen Wei', 'Custodian not named']) {
      const document = buildCertification(await inputOf({ by }), PLACES, 'en');
      expect(headingsOf(document)).not.toContain('4.6 Second witness');
      expect(textOf(document)).not.toContain('Observed by');
    }
  });
});
