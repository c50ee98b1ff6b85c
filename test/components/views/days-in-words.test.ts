import { expect, it } from 'vitest';
import { daysInWords } from '../../../components/workspace/remedies/acts/days-in-words.ts';

const DAYS = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-05'];

it('days one after another are told as the first and the last of them', () => {
  const [run, alone] = daysInWords(DAYS, 'en');
  expect(run).toMatch(/^Nov 29\s–\sDec 1, 2026$/u);
  expect(alone).toBe('Dec 5, 2026');
  expect(daysInWords(DAYS, 'zh-CN')).toEqual(['2026年11月29日至12月1日', '2026年12月5日']);
});

it('no day is no word', () => {
  expect(daysInWords([], 'en')).toEqual([]);
});
