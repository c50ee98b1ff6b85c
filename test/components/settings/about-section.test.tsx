// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { AboutSection } from '../../../components/workspace/settings/about-section.tsx';
import { knownRoots, ROOTS_SOURCE } from '../../../lib/trust/time-stamp/known-roots.ts';
import { fingerprintOf } from '../../../lib/trust/x509/fingerprint.ts';
import { render } from '../render.tsx';

vi.mock('../../../lib/browser/licences.ts', () => ({ readLicences: async () => '' }));

it('About lists the known roots with fingerprints, and where they were taken from', async () => {
  const text = (await render(<AboutSection />)).textContent ?? '';
  for (const { der } of knownRoots()) expect(text).toContain(fingerprintOf(der));
  expect(text).toContain(ROOTS_SOURCE.package);
  expect(text).toContain(ROOTS_SOURCE.taken);
});
