// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { MetSignersSection } from '../../../components/workspace/settings/met-signers-section.tsx';
import { render, until } from '../render.tsx';

const kept = vi.hoisted(() => ({ signers: [] as readonly object[] }));
vi.mock('../../../lib/browser/settings/met-signers.ts', () => ({
  readKeptSigners: async () => kept.signers,
  keepSigners: async (signers: readonly object[]) => {
    kept.signers = signers;
  },
}));

it('the settings say how many signers are remembered, and forget them when asked', async () => {
  const one = { fingerprint: 'AA', name: 'CN=陈伟', since: '2026-01-01T00:00:00Z', exports: [] };
  kept.signers = [one, { ...one, fingerprint: 'BB' }];
  const root = await render(<MetSignersSection />);
  const said = () => root.querySelector('[role=status]')?.textContent ?? '';
  await until(() => said().includes('2'));
  await act(async () => root.querySelector('button')?.click());
  await until(() => said().includes('0'));
  expect(kept.signers).toEqual([]);
  expect(root.querySelector('button')).toBeNull();
});
