// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ImportSection } from '../../../components/workspace/handover/import/import-section.tsx';
import type { Finding } from '../../../lib/verify/finding.ts';
import { en } from '../../../lib/words/en.ts';
import { render } from '../render.tsx';

const shown = async (findings: readonly Finding[]) => {
  const facts = { index: { export: { id: 'one', volume: { index: 1 } } } };
  const volume = { facts, opened: {}, findings, notes: [] };
  const result = { volumes: [volume], findings: [] };
  const verified = { files: [{ name: 'a.zip', file: new Blob() }], result };
  return render(<ImportSection verified={verified as never} />);
};

describe('the offer to import what was verified', () => {
  it('of an intact package says what an import takes', async () => {
    const root = await shown([]);
    expect(root.querySelector('button')?.textContent).toBe(en.importPackage.offer);
    expect(root.textContent).not.toContain(en.importPackage.meaning);
  });

  it('of one with findings that an import can bear says what it would mean', async () => {
    const root = await shown([{ code: 'SIGNATURE_MISSING' } as Finding]);
    expect(root.querySelector('button')?.textContent).toBe(en.importPackage.offer);
    expect(root.textContent).toContain('The verification has 1 finding.');
    expect(root.textContent).toContain(en.importPackage.meaning);
  });

  it('is none where a finding concerns the package as a whole', async () => {
    const root = await shown([{ code: 'SIGNATURE_INVALID' } as Finding]);
    expect(root.querySelector('button')).toBeNull();
    expect(root.textContent).toContain('Nothing can be imported');
  });
});
