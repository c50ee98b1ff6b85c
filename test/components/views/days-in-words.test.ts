import { expect, it } from 'vitest';
import { daysInWords } from '../../../components/workspace/remedies/acts/days-in-words.ts';

const to = (from: string, until: string) => `${from} to ${until}`;
const DAYS = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-05'];

it('days one after another are told as the first and the last of them', () => {
  expect(daysInWords(DAYS, 'en', to)).toEqual(['Nov 29, 2026 to Dec 1, 2026', 'Dec 5, 2026']);
  expect(daysInWords(DAYS, 'zh-CN', to)[0]).toBe('2026年11月29日 to 2026年12月1日');
});

it('no day is no word', () => {
  expect(daysInWords([], 'en', to)).toEqual([]);
});
