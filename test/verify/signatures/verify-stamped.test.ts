import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import {
  startAuthority,
  type TestAuthority,
} from '../../support/authority/time-stamp-authority.ts';
import type { Packed } from '../../support/packages/pack.ts';
import {
  changeFiles,
  findingsOf,
  packSigned,
  readFileOf,
  verifyBytes,
} from '../../support/packages/signed-package.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';
import { isThorough } from '../../support/thorough.ts';

const CMS = 'signatures/tagmanifest-sha256.txt.p7s';
const SIGNER = 'signatures/signer.pem';
const TOKEN = 'signatures/tagmanifest-sha256.txt.tsr';
const CHAIN = 'signatures/tsa-chain.pem';

let authority: TestAuthority;
let root: Bytes[];
let stamped: Packed;

beforeAll(async () => {
  authority = await startAuthority();
  root = certificatesIn(new Uint8Array(readFileSync(authority.root)));
  const signer = await makeSigner({ name: '陈伟', organisation: '示例律师事务所' });
  stamped = await packSigned({ signer, stampedBy: authority });
});
afterAll(() => authority.close());

const flipped = (bytes: Bytes, at: number): Bytes => bytes.with(at, (bytes[at] ?? 0) ^ 0x01);

describe('a package that is time-stamped', () => {
  it('is intact, and shows when each thing was stamped', async () => {
    const { findings, facts, notProven } = await verifyBytes(stamped.zip);
    expect(findings).toEqual([]);
    expect(facts.stamped).toBe(true);
    expect(
      facts.stamps?.map(({ path, standing, authority: { subject } }) => [
        path.slice(-16),
        standing,
        subject,
      ]),
    ).toEqual([
      ['ifest-sha256.txt', 'unknown', 'CN=Example TSA, O=Example'],
      [expect.stringContaining('/record.json'), 'unknown', 'CN=Example TSA, O=Example'],
    ]);
    expect(notProven).toContain('WHEN');
  });

  it('gives the same outcome each way it is zipped', async () => {
    expect((await verifyBytes(changeFiles(stamped, {}))).findings).toEqual([]);
  });

  it('shows when, where the verifier trusts the authority', async () => {
    const { findings, facts, notProven } = await verifyBytes(stamped.zip, { authorities: root });
    expect(findings).toEqual([]);
    expect(facts.stamps?.map(({ standing }) => standing)).toEqual(['given', 'given']);
    expect(notProven).not.toContain('WHEN');
  });

  it('passes every command of its own HOW-TO-VERIFY.txt', () => {
    const folder = mkdtempSync(join(tmpdir(), 'how-to-'));
    try {
      writeFileSync(join(folder, stamped.fileName), stamped.zip);
      const howTo = new TextDecoder().decode(readFileOf(stamped, 'HOW-TO-VERIFY.txt'));
      const commands = howTo.split('\n').filter((line) => /^ {4}\S/.test(line));
      expect(commands.filter((command) => command.includes('openssl'))).toHaveLength(3);
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', commands.join('\n')], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect((stdout + stderr).match(/Verification: OK|Verification successful/g)).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is found out where a token is for another thing', async () => {
    const record =
      [...readZipFiles(stamped.zip).keys()].find((path) => path.endsWith('record.tsr')) ?? '';
    const path = record.slice(stamped.folder.length + 1);
    expect(await findingsOf(changeFiles(stamped, { [TOKEN]: readFileOf(stamped, path) }))).toEqual([
      ['TOKEN_INVALID', TOKEN],
    ]);
    const swapped = await verifyBytes(changeFiles(stamped, { [path]: readFileOf(stamped, TOKEN) }));
    expect(swapped.findings).toContainEqual(
      expect.objectContaining({
        code: 'TOKEN_INVALID',
        path,
        item: expect.stringMatching(/^01JD/),
      }),
    );
  });

  it('does not know an authority whose chain was taken away', async () => {
    const found = await findingsOf(changeFiles(stamped, { [CHAIN]: null }));
    expect(found).toContainEqual(['SIGNATURE_MISSING', CHAIN]);
    expect(found).toContainEqual(['TOKEN_UNKNOWN_AUTHORITY', TOKEN]);
    expect(found).toHaveLength(3);
    const trusting = await findingsOf(changeFiles(stamped, { [CHAIN]: null }), {
      authorities: root,
    });
    expect(trusting).toEqual([['SIGNATURE_MISSING', CHAIN]]);
  });

  it('does not know an authority whose chain lacks its root', async () => {
    const pem = new TextDecoder().decode(readFileOf(stamped, CHAIN));
    const blocks = pem.split(/(?<=-----END CERTIFICATE-----\n)/);
    const found = await findingsOf(
      changeFiles(stamped, { [CHAIN]: new TextEncoder().encode(blocks.slice(0, 2).join('')) }),
    );
    expect(found).toContainEqual(['TOKEN_UNKNOWN_AUTHORITY', TOKEN]);
    expect(found).toContainEqual(['TOKEN_UNKNOWN_AUTHORITY', CHAIN]);
  });

  it('is found to hold a certificate that belongs to no time-stamp', async () => {
    const pem = readFileOf(stamped, CHAIN);
    const stranger = await startAuthority();
    try {
      const added = readFileSync(stranger.root);
      const { findings } = await verifyBytes(
        changeFiles(stamped, { [CHAIN]: Uint8Array.from([...pem, ...added]) }),
      );
      expect(findings.map(({ code, path }) => [code, path])).toEqual([
        ['CERTIFICATE_UNRELATED', CHAIN],
      ]);
      expect(findings[0]?.detail).toContain('CN=Example Root');
    } finally {
      await stranger.close();
    }
  });

  it('is found out where the chain is something else', async () => {
    for (const wrong of [
      '',
      'no certificates',
      '-----BEGIN CERTIFICATE-----\nMAEC\n-----END CERTIFICATE-----\n',
    ]) {
      const found = await findingsOf(
        changeFiles(stamped, { [CHAIN]: new TextEncoder().encode(wrong) }),
      );
      expect(found.map(([, path]) => path)).toContain(wrong === '' ? TOKEN : CHAIN);
    }
  });

  it('is found out where the chain is no text, which stock tools skip', async () => {
    const pem = readFileOf(stamped, CHAIN);
    for (const wrong of [
      [0xff, 0x0a, ...pem],
      [...pem, 0xff],
    ])
      expect(
        await findingsOf(changeFiles(stamped, { [CHAIN]: Uint8Array.from(wrong) })),
      ).toContainEqual(['TOKEN_INVALID', CHAIN]);
  });
});

describe('any byte of signatures/', () => {
  it.each([CMS, SIGNER, TOKEN, CHAIN])(
    'is missed by nobody when it changes: %s',
    async (path) => {
      const bytes = readFileOf(stamped, path);
      const expected =
        path === CMS || path === SIGNER
          ? /^SIGNATURE_INVALID$|^CERTIFICATE_EXPIRED$/
          : /^TOKEN_|^CERTIFICATE_EXPIRED$/;
      for (let at = 0; at < bytes.length; at += isThorough ? 23 : 229) {
        const found = await findingsOf(changeFiles(stamped, { [path]: flipped(bytes, at) }));
        expect(found.map(([code]) => code).join('\n'), `byte ${at}`).toMatch(
          new RegExp(expected.source, 'm'),
        );
      }
    },
    60_000,
  );
});
