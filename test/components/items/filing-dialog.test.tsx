// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { FilingDialog } from '../../../components/workspace/items/bulk/filing-dialog.tsx';
import type { FilingLabels } from '../../../lib/evidence/filing-labels.ts';
import { render } from '../render.tsx';
import { listing } from './listing.ts';

const boxesOf = async (filing: FilingLabels) => {
  const items = [{ ...listing('1'), filing }, listing('2')];
  await render(
    <FilingDialog items={items} all={items} matter={{ id: 'm' } as never} onClose={() => {}} />,
  );
  return [...document.querySelectorAll('[role=dialog] label')]
    .map(({ textContent }) => textContent ?? '')
    .filter((words) => /^Remove|^Clear|^Empty/.test(words));
};

it('a text can be cleared on many items where one of them has it', async () => {
  expect(await boxesOf({})).toEqual([]);
  expect(await boxesOf({ group: 'A' })).toEqual([expect.stringMatching(/Group/i)]);
});
