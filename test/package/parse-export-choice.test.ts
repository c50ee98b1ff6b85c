import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import { parseExportChoice } from '../../lib/package/parse-export-choice.ts';

const chosen = {
  ...DEFAULT_CHOICE,
  profile: 'court',
  items: ['01A'],
  withheldFiles: [{ item: '01A', path: 'dom.html', reason: 'secret' }],
} as const;

describe('parseExportChoice', () => {
  it('reads a choice back as it was kept', () => {
    expect(parseExportChoice(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
    expect(parseExportChoice(DEFAULT_CHOICE)).toEqual(DEFAULT_CHOICE);
  });

  it.each([
    ['nothing', undefined],
    ['an unknown profile', { ...chosen, profile: 'press' }],
    ['an unknown language', { ...chosen, language: 'fr' }],
    ['no parts', { ...chosen, parts: undefined }],
    ['a part that is no truth value', { ...chosen, parts: { caseFile: 'yes', verifier: true } }],
    ['items that are numbers', { ...chosen, items: [1] }],
    ['a withheld file without an item', { ...chosen, withheldFiles: [{ path: 'dom.html' }] }],
    ['an unknown reason', { ...chosen, withheldFiles: [{ item: 'a', path: 'b', reason: 'c' }] }],
  ])('takes %s for no choice', (_, value) => {
    expect(parseExportChoice(value)).toBeUndefined();
  });
});
