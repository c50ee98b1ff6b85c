import { expect, it } from 'vitest';
import { buildListReport } from '../../../components/workspace/lists/list-report.ts';
import type { ListLine } from '../../../lib/evidence/list/list-line.ts';

const LINES: readonly ListLine[] = [
  {
    ...{ list: 'L', n: 1, given: '=cmd()', state: 'not-captured', tries: 0 },
    reason: 'not-a-web-address',
  },
  {
    ...{ list: 'L', n: 2, given: 'https://a.test/', url: 'https://a.test/', state: 'sealed' },
    ...{ tries: 1, title: 'Tab\there', item: 'I1', endedAt: '2026-05-01T00:00:00.000Z' },
  },
];
const said = (language: string) =>
  buildListReport(LINES, new Map([['I1', 'LIN-0001']]), ((key: string) => key) as never, language)
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split('\t'));

it('the report has every line, and nothing of a page becomes a formula or another cell', () => {
  const [head, first, second, ...more] = said('en');
  expect(more).toEqual([]);
  expect(first?.[1]).toBe(`"'=cmd()"`);
  expect(second).toHaveLength(head?.length ?? 0);
  expect(second?.slice(3, 7)).toEqual(['"Tab here"', '"Sealed"', '""', '"LIN-0001"']);
});

it('the report is in the language of the screen', () => {
  expect(said('zh-CN')[2]?.[4]).toBe('"已封存"');
});
