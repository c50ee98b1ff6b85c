import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { FORGED, mutatedZips, REPACKED } from '../../support/packages/forged-zips.ts';
import {
  PACKERS,
  packBy,
  READERS,
  sha256,
  writeZips,
} from '../../support/packages/other-readers.ts';
import { packSample } from '../../support/packages/pack.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';

const { zip, folder: bag } = await packSample({ steps: [] });
const files = [...readZipFiles(zip)].map(([path, content]) => ({ path, content, deflate: true }));
const inside = { bag, files };
const MUTATED = 300;

const verify = async (bytes: Uint8Array) => verifyZip(new Blob([Uint8Array.from(bytes)]));
const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** The zips that we call intact, each with its name for a message. */
const intact = async () => {
  const named: [string, Uint8Array][] = [
    ['exported', zip],
    ...Object.entries(REPACKED).map(([name, make]): [string, Uint8Array] => [name, make(inside)]),
    ...mutatedZips(inside, MUTATED).map((bytes, at): [string, Uint8Array] => [`${at}`, bytes]),
  ];
  const found: { name: string; bytes: Uint8Array }[] = [];
  for (const [name, bytes] of named)
    if ((await verify(bytes)).findings.length === 0) found.push({ name, bytes });
  return found;
};

describe('a zip that was packed again', () => {
  it.each(Object.entries(REPACKED))('is intact: %s', async (_, make) => {
    const { findings, notes } = await verify(make(inside));
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('REPACKED');
  });
});

describe('a package that a usual program packed again', () => {
  it.for(PACKERS)('is intact: %s, %s', async (packer, { skip }) => {
    const place = mkdtempSync(join(tmpdir(), 'matterproof-packers-'));
    places.push(place);
    const again = packBy(place, readZipFiles(zip), packer);
    if (!again) return skip(`${packer[0]} is not installed`);
    const { findings, facts } = await verify(again);
    expect(findings).toEqual([]);
    expect(facts.repacked).toContain('otherProgram');
  });
});

describe('a forged zip', () => {
  it.each(Object.entries(FORGED))('is found: %s', async (_, [make, ...codes]) => {
    const { findings } = await verify(make(inside));
    expect(
      findings.some(({ code }) => codes.includes(code)),
      JSON.stringify(findings),
    ).toBe(true);
    expect(findings.length).toBeLessThan(8);
  });
});

describe('a zip that is called intact', async () => {
  const zips = await intact();

  it('is one of many', () => {
    expect(zips.length).toBeGreaterThan(Object.keys(REPACKED).length + MUTATED / 20);
  });

  for (const { name, isHere, unpack } of READERS) {
    if (!isHere) console.warn(`${name} is not installed, so zips are not compared with it.`);
    it.skipIf(!isHere)(`gives the same files to ${name}`, () => {
      const place = mkdtempSync(join(tmpdir(), 'matterproof-readers-'));
      places.push(place);
      const names = writeZips(
        place,
        zips.map(({ bytes }) => bytes),
      );
      const unpacked = unpack(place, names);
      for (const [at, { name: what, bytes }] of zips.entries()) {
        const ours = [...readZipFiles(bytes)].filter(([path]) => !path.endsWith('/'));
        expect(unpacked.get(`${at}.zip`), `${what}, ${at}.zip`).toEqual(
          Object.fromEntries(ours.map(([path, content]) => [path, sha256(content)])),
        );
      }
    });
  }
});
