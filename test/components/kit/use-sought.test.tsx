// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { useSought } from '../../../components/workspace/kit/route.ts';
import { render } from '../render.tsx';

const View = () => <p>{useSought('case')}</p>;

it('the gap that an address names is told, and the address becomes that of the view', async () => {
  location.hash = '#/matter/m/case/court';
  let root = await render(<View />);
  await expect.poll(() => location.hash).toBe('#/matter/m/case');
  expect(root.querySelector('p')?.textContent).toBe('court');
  root = await render(<View key="on coming back" />);
  expect(root.querySelector('p')?.textContent).toBe('');
});
