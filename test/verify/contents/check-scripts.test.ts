import { expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { reportMaker } from '../../../lib/report/report-maker.ts';
import { VERIFY_PS1, VERIFY_SH } from '../../../lib/report/verify-scripts.ts';
import { SCRIPT_DIGESTS } from '../../../lib/verify/contents/check-scripts.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { workedMatter } from '../../support/cases/worked-matter.ts';
import { forge } from '../../support/packages/forge.ts';
import { packInput } from '../../support/packages/pack.ts';

it('the verifier knows the scripts of this version: a change of one raises the version', () => {
  const [version = ''] = reportMaker(undefined).split(' ');
  expect(SCRIPT_DIGESTS[version]).toEqual({
    'data/verify.sh': digestNow(VERIFY_SH),
    'data/verify.ps1': digestNow(VERIFY_PS1),
  });
});

it('scripts of an unknown version are not called sound: a note says not to run them', async () => {
  const [packed] = await packInput(workedMatter());
  const changed = forge(packed?.zip as Uint8Array<ArrayBuffer>, (files) => {
    const index = `${files.get('data/manifest.json')}`;
    files.set(
      'data/manifest.json',
      index.replace(/matterproof-report\/\d+/, 'matterproof-report/99'),
    );
    files.set('data/verify.ps1', 'Remove-Item ~');
  });
  const { findings, notes } = await verifyZip(new Blob([changed]));
  expect(findings).toEqual([]);
  expect(notes.find(({ code }) => code === 'SCRIPTS_NOT_CHECKED')?.paths).toEqual([
    'data/verify.sh',
    'data/verify.ps1',
  ]);
});
