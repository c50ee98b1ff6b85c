import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { SHAPES } from '../support/cases/sample-matter.ts';
import { sharedMatter } from '../support/cases/shared-matter.ts';
import { chanceFrom, FAULTS } from '../support/packages/faults.ts';
import { packInput, packSample } from '../support/packages/pack.ts';
import { isThorough } from '../support/thorough.ts';

/** Faults of each kind, 410 in all tests: byte flips most, since they can be anywhere. */
const TIMES = isThorough ? { flip: 110, other: 25 } : { flip: 20, other: 5 };

describe('verifyZip, of a package with one random fault', () => {
  const packages: Bytes[] = [];
  beforeAll(async () => {
    for (const shape of Object.values(SHAPES)) packages.push((await packSample(shape)).zip);
    const [shared] = await packInput(sharedMatter().input);
    if (shared) packages.push(shared.zip);
    packages.push(new Uint8Array(readFileSync('test/fixtures/packages/v1/sound-stamped.zip')));
  });

  it('finds nothing wrong before a fault is added', async () => {
    for (const zip of packages) expect((await verifyZip(new Blob([zip]))).findings).toEqual([]);
  });

  it.each(Object.keys(FAULTS))('is found, as what it is: %s', async (name) => {
    const fault = FAULTS[name];
    const chance = chanceFrom(20261121);
    for (let time = 0; time < (name === 'flip' ? TIMES.flip : TIMES.other); time++) {
      const sound = packages[time % packages.length];
      if (!fault || !sound) throw new Error('No such fault');
      const { zip, codes, path, about } = fault(sound, chance);
      const { findings } = await verifyZip(new Blob([zip]));
      const fitting = findings.filter(
        (found) => codes.includes(found.code) && (path === undefined || found.path === path),
      );
      expect(fitting, `${about}: ${JSON.stringify(findings)}`).not.toEqual([]);
    }
  });
});
