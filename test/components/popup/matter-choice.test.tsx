// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { MatterChoice } from '../../../components/popup/matter/matter-choice.tsx';
import { render } from '../render.tsx';

it('names signs in a matter’s name that would turn the words after them around', async () => {
  const matter = { id: 'm1', reference: 'XM-1', name: 'safe\u202Edne' } as never;
  const shown = await render(
    <MatterChoice
      {...{ matters: [matter], chosen: 'm1', opening: undefined }}
      onChoose={() => {}}
      setOpening={() => {}}
    />,
  );
  const listed = shown.querySelector('option')?.textContent;
  expect(listed).not.toContain('\u202E');
  expect(listed).toContain('U+202E');
});
