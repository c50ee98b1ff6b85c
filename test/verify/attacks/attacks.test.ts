import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { PROFILES } from '../../../lib/format/profile.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { workedMatter } from '../../support/cases/worked-matter.ts';
import { forge } from '../../support/packages/forge.ts';
import { packInput } from '../../support/packages/pack.ts';
import { HISTORY_ATTACKS } from './history-attacks.ts';
import { READING_ATTACKS } from './reading-attacks.ts';

let sound: Bytes;

beforeAll(async () => {
  const [packed] = await packInput(workedMatter());
  if (!packed) throw new Error('An export has a volume');
  sound = packed.zip;
});

describe('a package of a matter that was worked on', () => {
  it('gives no finding, also where its manifests are made anew', async () => {
    expect((await verifyZip(new Blob([sound]))).findings).toEqual([]);
    const again = forge(sound, () => undefined);
    expect((await verifyZip(new Blob([again]))).findings).toEqual([]);
  });

  it.each(PROFILES)('gives no finding in a package for %s', async (profile) => {
    const choice = { ...DEFAULT_CHOICE, profile };
    const [packed] = await packInput({ ...workedMatter(), choice });
    const { findings } = await verifyZip(new Blob([packed?.zip ?? '']));
    expect(findings).toEqual([]);
  });

  it('notes only that an item was received and that no report was compared', async () => {
    const { notes } = await verifyZip(new Blob([sound]));
    expect(notes.map(({ code }) => code)).toEqual(['CHAIN_ELSEWHERE', 'REPORT_NOT_COMPARED']);
  });
});

describe('a forger with a key of his own', () => {
  it.each([...READING_ATTACKS, ...HISTORY_ATTACKS])(
    'is found where he $does: $code',
    async ({ change, code, path }) => {
      const { findings } = await verifyZip(new Blob([forge(sound, change)]));
      const fitting = findings.filter(
        (found) => found.code === code && (path === undefined || found.path === path),
      );
      expect(fitting, JSON.stringify(findings, null, 1)).not.toEqual([]);
    },
  );
});
