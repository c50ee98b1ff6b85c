import { expect, it } from 'vitest';
import { caseEntryWords } from '../../../components/workspace/entries/case-entry-words.ts';
import type { CaseTime, Push } from '../../../lib/evidence/casework.ts';

const at = '2026-03-10T06:30:00.000Z';
const pushAt = (precision: CaseTime['precision']): Push => ({
  ...{ id: 'p', matterId: 'm', kind: 'push', item: 'i', channel: 'sms', recipients: [] },
  time: { at, precision, timeZone: 'Asia/Shanghai' },
});
const wordsOf = (push: Push) => caseEntryWords(push, ((key: string) => key) as never);

it('a time of day is named with its zone, a day without', () => {
  expect(wordsOf(pushAt('minute'))).toBe('terms.channel_sms 2026-03-10 14:30 GMT+8');
  expect(wordsOf(pushAt('day'))).toBe('terms.channel_sms 2026-03-10');
});
