import { expect, it } from 'vitest';
import type { Visit } from '../../lib/evidence/casework.ts';
import { rebuildFiles } from '../../lib/package/rebuild-files.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { sampleCase } from '../support/cases/sample-case.ts';
import { SAMPLE_BUILD, sampleMatter } from '../support/cases/sample-matter.ts';
import { forge } from '../support/packages/forge.ts';
import { packInput } from '../support/packages/pack.ts';

it('a report with visits on its timeline is made again from the index alone', async () => {
  const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
  const [watched, seen] = input.items.map(({ record }) => record);
  const told = (due: string, more: Partial<Visit>): Visit => ({
    ...{ id: due, matterId: input.matter.id, kind: 'visit', watch: 'w', route: 'session', due },
    ...{ url: watched?.page.url ?? '', of: watched?.id ?? '', state: 'missed', ...more },
  });
  const at = seen?.capturedAt ?? '';
  const visit = [
    told(at, { at, item: seen?.id ?? '', state: 'cannot-tell', why: 'short-text' }),
    told('2026-11-25T00:00:00.000Z', {}),
  ];
  const caseFile = { ...sampleCase(input), visit };
  const [packed] = await packInput({ ...input, caseFile });
  const zip = new Blob([packed?.zip ?? '']);
  const { findings, notes } = await verifyZip(zip, {
    rebuild: rebuildFiles({ build: SAMPLE_BUILD }),
  });
  expect(findings).toEqual([]);
  expect(notes.map(({ code }) => code)).not.toContain('REPORT_NOT_COMPARED');
  let report = '';
  forge(packed?.zip ?? new Uint8Array(), (files) => {
    report = files.get('data/index.html')?.toString() ?? '';
  });
  expect(report).toContain('class="visit untold"');
});
