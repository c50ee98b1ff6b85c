import { describe, expect, it } from 'vitest';
import { hexOf } from '../../lib/evidence/digest.ts';
import { buildCertification } from '../../lib/filing/declarations/build-certification.ts';
import { buildCustodySummary } from '../../lib/filing/declarations/build-custody-summary.ts';
import { buildWithheldLog } from '../../lib/filing/declarations/build-withheld-log.ts';
import type { FilingInput } from '../../lib/filing/filing-input.ts';
import { buildExhibitList } from '../../lib/filing/lists/build-exhibit-list.ts';
import { planFamilies } from '../../lib/filing/loadfile/plan/plan-families.ts';
import type { FilingDocument, FilingLanguage } from '../../lib/filing/model/filing-document.ts';
import { applyProfile } from '../../lib/package/profile/apply-profile.ts';
import { COURT } from '../support/cases/court-choice.ts';
import { sharedMatter } from '../support/cases/shared-matter.ts';
import { rowsOf, textOf } from '../support/filing/document-text.ts';
import { filingPlaces } from '../support/filing/filing-matter.ts';

const { profile } = COURT;
const { verifyPage: _, ...applied } = applyProfile({ ...sharedMatter().input, choice: COURT });
const input: FilingInput = { ...applied, profile, language: 'both' };
const [chain] = input.chains ?? [];
const LABEL = '林悦 AAAA-0003'.replace('AAAA', chain?.id.slice(-4) ?? '');

const withChain = (changes: object): FilingInput => ({
  ...input,
  chains: (input.chains ?? []).map((one) => ({ ...one, withheld: [], ...changes })),
});
type Build = (
  given: FilingInput,
  places: ReturnType<typeof filingPlaces>,
  language: FilingLanguage,
) => FilingDocument;
const made = (build: Build, given = input, language: FilingLanguage = 'en') =>
  build(given, filingPlaces(given), language);

const STATED: readonly (readonly [string, Build])[] = [
  ['certification', buildCertification],
  ['custody summary', buildCustodySummary],
  ['withheld log', buildWithheldLog],
  ['exhibit list', buildExhibitList],
];

describe('what another custodian of a shared matter withholds', () => {
  it.each(STATED)('is named in the %s, which does not say that every item goes out', (_, build) => {
    const text = textOf(made(build));
    expect(text).toContain(LABEL);
    expect(text).toContain('与本案无关');
    expect(text).not.toMatch(/Every item of the matter/u);
    expect(textOf(made(build, withChain({})))).toMatch(/Every item of the matter/u);
  });

  it.each([
    ['left', [{ number: 3, how: 'deleted' }], 'Deleted from the matter'],
    ['notChosen', [3], 'Not chosen for this package'],
    ['notHere', [3], 'Not yet fetched from the vault'],
  ])('is named in each where it is in “%s”', (member, numbers, words) => {
    for (const [, build] of STATED) {
      const text = textOf(made(build, withChain({ [member]: numbers })));
      expect(text).toContain(LABEL);
      expect(text).toContain(words);
    }
  });

  it('has a slip sheet in the load file', () => {
    const slips = planFamilies(input).flatMap(({ documents }) =>
      documents.filter(({ fields }) => fields.DOCTYPE === 'Withheld'),
    );
    expect(slips).toHaveLength(1);
    expect(JSON.stringify(slips)).toContain(LABEL);
  });
});

describe('the custody summary of a shared matter', () => {
  const summary = made(buildCustodySummary);

  it('tells how the items of the other custodian came, from their log', () => {
    const [rows = []] = rowsOf(summary, 'Annotated');
    const theirs = rows.filter((row) => row['How it came into the matter']?.endsWith('| 林悦'));
    expect(theirs).toHaveLength(2);
    expect(theirs.map((row) => row.Annotated)).toEqual(['2', '1']);
    expect(JSON.stringify(rows)).not.toContain('in a sealed line');
  });

  it('states the last digest of each log and counts the lines of all', () => {
    const text = textOf(summary);
    const last = chain?.lines.at(-1)?.digest;
    expect(text).toContain(`The custody log of 林悦, as it was last read from the vault, has`);
    expect(text).toContain(last && hexOf(last));
    const lines = input.custody.length + (chain?.lines.length ?? 0);
    expect(rowsOf(summary, 'Entries')[0]?.at(-1)?.Entries).toBe(String(lines));
  });
});
