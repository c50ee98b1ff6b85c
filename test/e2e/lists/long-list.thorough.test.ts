import { expect, it } from 'vitest';
import { runList } from '../../../cli/bench/list.ts';

const PAGES = 60;
/** What is held varies by a few per cent; a picture or a text kept of each page would double it. */
const MOST_GROWTH = 1.5;

it('a long list ends every line, and what scripts hold does not grow with its pages', async () => {
  const { ends, marks } = await runList(PAGES);
  expect(ends).toEqual({ sealed: PAGES });
  const [first, last] = [marks[0]?.scripts, marks.at(-1)?.scripts];
  for (const of of ['background', 'screens'] as const) {
    expect(first?.[of], of).toBeGreaterThan(0);
    expect((last?.[of] ?? 0) / (first?.[of] ?? 1), of).toBeLessThan(MOST_GROWTH);
  }
});
