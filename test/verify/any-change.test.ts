import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isObject } from '../../lib/browser/settings/parse-settings.ts';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import type { Verification } from '../../lib/verify/verification.ts';
import {
  ANY_BYTES_CHANGE,
  ANY_VALUE_CHANGE,
  changeBytes,
  changeValue,
  timesOf,
} from '../support/fuzz/any-change.ts';
import { changeLog, forge } from '../support/packages/forge.ts';
import type { Packed } from '../support/packages/pack.ts';
import { changeFiles, packSigned, verifyBytes } from '../support/packages/signed-package.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';

let signed: Packed;
let files: Map<string, Buffer>;
let paths: readonly string[];
beforeAll(async () => {
  signed = await packSigned({ signer: await makeSigner({ name: '陈伟' }) });
  files = readZipFiles(signed.zip);
  paths = [...files.keys()].map((path) => path.slice(signed.folder.length + 1));
});

/** Whether another reader unpacks exactly the files that were packed. */
const unpacksTheSame = (zip: Bytes): boolean => {
  try {
    const read = readZipFiles(zip);
    return (
      read.size === files.size && [...read].every(([path, bytes]) => files.get(path)?.equals(bytes))
    );
  } catch {
    return false;
  }
};

const says = async (zip: Bytes): Promise<Verification['findings']> =>
  (await verifyBytes(zip)).findings;

const tried = (usual: number) => ({ numRuns: timesOf(usual), endOnFailure: true });
const somePath = fc.nat().map((at) => paths[at % paths.length] ?? '');

describe('a signed package', () => {
  it('whose zip was changed is intact only where its files are the same', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_BYTES_CHANGE, async (changes) => {
        const zip = changeBytes(signed.zip, changes);
        const findings = await says(zip);
        if (findings.length === 0) expect(unpacksTheSame(zip)).toBe(true);
      }),
      tried(60),
    );
  });

  it('of which one file was changed and zipped anew is never intact', async () => {
    await fc.assert(
      fc.asyncProperty(somePath, ANY_BYTES_CHANGE, async (path, changes) => {
        const before = files.get(`${signed.folder}/${path}`) ?? Buffer.alloc(0);
        const content = changeBytes(before, changes);
        fc.pre(!before.equals(content));
        expect(await says(changeFiles(signed, { [path]: content })), path).not.toEqual([]);
      }),
      tried(60),
    );
  });
});

describe('a package without a signature, of whose files one holds other values', () => {
  it('is verified to an end, and intact in no case where a sealed record was changed', async () => {
    const { zip } = await packSigned({});
    const jsons = paths.filter((path) => path.endsWith('.json'));
    const isSealed = (path: string) => path.endsWith('/record.json');
    await fc.assert(
      fc.asyncProperty(fc.nat(), ANY_VALUE_CHANGE, async (at, changes) => {
        const path = jsons[at % jsons.length] ?? '';
        let isSame = false;
        const forged = forge(zip, (given) => {
          const before = String(given.get(path));
          const after = JSON.stringify(changeValue(JSON.parse(before), changes)) ?? 'undefined';
          isSame = before === after;
          given.set(path, after);
        });
        const findings = await says(forged);
        if (isSealed(path) && !isSame) expect(findings, path).not.toEqual([]);
      }),
      tried(60),
    );
  });

  it('is verified to an end whatever a line of its log holds', async () => {
    const { zip } = await packSigned({});
    await fc.assert(
      fc.asyncProperty(fc.nat(), ANY_VALUE_CHANGE, async (at, changes) => {
        const forged = forge(zip, (given) =>
          changeLog(given, (entries) =>
            entries.map((entry, number) => {
              if (number !== at % entries.length) return entry;
              // As JSON has it: a log has neither infinities nor halves of characters.
              const json = JSON.stringify(changeValue(entry, changes)) ?? 'null';
              const changed: unknown = JSON.parse(json.replaceAll('\\ud800', ''));
              return isObject(changed) ? changed : entry;
            }),
          ),
        );
        await says(forged);
      }),
      tried(60),
    );
  });
});
