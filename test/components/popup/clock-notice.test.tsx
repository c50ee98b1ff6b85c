// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { ClockNotice } from '../../../components/popup/matter/clock-notice.tsx';
import { render } from '../render.tsx';

const NOW = Date.parse('2026-11-21T09:00:00.000Z');
const clockSays = (now: number) => vi.spyOn(Date, 'now').mockReturnValue(now);
const alertIn = (shown: Element) => shown.querySelector('[role=alert]')?.textContent;

/** The notice at nine of a matter that was last used so many minutes later. */
const renderAfter = (minutes: number): Promise<HTMLElement> => {
  clockSays(NOW);
  return render(<ClockNotice usedAt={new Date(NOW + minutes * 60_000).toISOString()} />);
};

it.each([-60, 0, 5])('a clock that is %s minutes behind is not told', async (minutes) => {
  expect(alertIn(await renderAfter(minutes))).toBeUndefined();
});

it('a clock behind the last use of the matter is told, until a person has set it', async () => {
  const shown = await renderAfter(60);
  expect(alertIn(shown)).toMatch(/it says .*9:00.*last used at .*10:00/u);
  clockSays(NOW + 58 * 60_000);
  await act(async () => void window.dispatchEvent(new Event('focus')));
  expect(alertIn(shown)).toBeUndefined();
});
