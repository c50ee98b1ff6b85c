// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { StampCard } from '../../../components/workspace/item/seal/stamp-card.tsx';
import { render, until } from '../render.tsx';

vi.mock('../../../components/workspace/kit/use-settings.ts', () => ({ useSettings: () => ({}) }));

afterEach(() => render(null));

const item = { id: '01JD' } as never;
const buttons = () => [...document.querySelectorAll('section button')];

it('has the keyboard where a person comes because the time-stamp is missing', async () => {
  await render(<StampCard item={item} isSought />);
  await until(() => buttons().length > 0);
  await until(() => document.activeElement === buttons()[0]);
});

it('leaves the keyboard where it is else', async () => {
  await render(<StampCard item={item} />);
  await until(() => buttons().length > 0);
  expect(document.activeElement).toBe(document.body);
});
