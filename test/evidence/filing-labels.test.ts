import { describe, expect, it } from 'vitest';
import {
  applyFilingChange,
  FILING_FIELDS,
  FILING_PUBLIC,
  FILING_TEXTS,
  type FilingLabels,
  mapTexts,
  withoutTexts,
} from '../../lib/evidence/filing-labels.ts';

const ALL: Required<FilingLabels> = {
  purpose: '证明被告发布了涉案言论',
  source: '取自被告账号的公开页面',
  group: '第一组',
  externalNumber: '(2021)沪东证经字第1号',
  evidenceKind: 'electronic-data',
  formIn: 'copy',
  place: '3',
};

describe('what a person wrote for a filed list', () => {
  it('is turned field by field, with the name of the field, and choices stay', () => {
    const turned = mapTexts(ALL, (text, field) => `${field}:${text.length}`);
    expect(turned).toEqual({
      ...ALL,
      purpose: `purpose:${ALL.purpose.length}`,
      source: `source:${ALL.source.length}`,
      group: `group:${ALL.group.length}`,
      externalNumber: `externalNumber:${ALL.externalNumber.length}`,
    });
  });

  it('is not invented where nothing was written', () => {
    expect(mapTexts({ formIn: 'copy' }, () => 'x')).toEqual({ formIn: 'copy' });
    expect(mapTexts({ purpose: '' }, () => 'x')).toEqual({ purpose: 'x' });
  });

  it('never goes out where only choices may: no text field is left', () => {
    const left = withoutTexts(ALL);
    expect(left).toEqual({ evidenceKind: ALL.evidenceKind, formIn: 'copy', place: '3' });
    for (const field of FILING_TEXTS) expect(left).not.toHaveProperty(field);
    expect(withoutTexts({ purpose: 'p', group: 'g' })).toBeUndefined();
    expect(withoutTexts({ purpose: 'p', formIn: 'original' })).toEqual({ formIn: 'original' });
  });

  it("is known whole: every field is either a person's text or goes out in every package", () => {
    expect([...FILING_TEXTS, ...FILING_PUBLIC].sort()).toEqual(Object.keys(ALL).sort());
    expect(new Set(FILING_FIELDS).size).toBe(FILING_FIELDS.length);
  });
});

describe('a change of the labels for filing', () => {
  it.each<[string, FilingLabels | undefined, object, FilingLabels | undefined]>([
    [
      'sets a field and keeps the others',
      { group: '1' },
      { purpose: 'p' },
      { group: '1', purpose: 'p' },
    ],
    ['replaces the words of a field', { group: '1' }, { group: '2' }, { group: '2' }],
    [
      'removes a field that is emptied',
      { group: '1', purpose: 'p' },
      { group: '' },
      { purpose: 'p' },
    ],
    ['leaves nothing once the last field is emptied', { group: '1' }, { group: '' }, undefined],
    ['begins from nothing', undefined, { formIn: 'copy' }, { formIn: 'copy' }],
    ['of nothing to nothing is nothing', undefined, { group: '' }, undefined],
    ['without a field keeps all', { group: '1' }, {}, { group: '1' }],
  ])('%s', (_, before, change, after) => {
    expect(applyFilingChange(before, change)).toEqual(after);
  });

  it('does not alter the labels that it was given', () => {
    const before = Object.freeze({ group: '1' });
    applyFilingChange(before, { group: '2' });
    expect(before).toEqual({ group: '1' });
  });
});
