import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import { knownRoots } from '../../../lib/trust/time-stamp/known-roots.ts';
import { verifyTimeStamp } from '../../../lib/trust/time-stamp/verify-time-stamp.ts';
import { AUTHORITY_CONFIG } from '../../support/authority/time-stamp-authority-config.ts';

const ROOT = '/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=DigiCert Trusted Root G4';
const OWN = `[tsa_own]
serial = serial.txt
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
certs = root.pem
signer_digest = sha256
default_policy = 1.2.3.4.5
digests = sha256
ess_cert_id_alg = sha256
`;
const KEY = '-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes';

/** A home-made authority with the names of a public one: its token over `data`, and its root. */
const stampAsDigiCert = (data: Bytes) => {
  const folder = mkdtempSync(join(tmpdir(), 'borrowed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(folder, name), content);
  const openssl = (command: string, ...more: readonly string[]): void => {
    const args = [...command.split(' '), ...more];
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  write('a.cnf', `${AUTHORITY_CONFIG}\n${OWN}`);
  write('serial.txt', '01\n');
  write('data', data);
  const config = '-config a.cnf';
  openssl(
    `req -x509 ${KEY} -keyout root.key -out root.pem -days 30 ${config} -extensions ca_ext`,
    ...['-subj', ROOT],
  );
  openssl(`req -new ${KEY} -keyout tsa.key -out tsa.csr`, '-subj', '/CN=DigiCert Timestamp 2021');
  openssl(
    'x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days 30 -out tsa.pem ' +
      '-extfile a.cnf -extensions tsa_ext',
  );
  openssl('ts -query -data data -sha256 -cert -out q.tsq');
  openssl(`ts -reply -queryfile q.tsq ${config} -section tsa_own -out r.tsr`);
  const read = (name: string): Bytes => new Uint8Array(readFileSync(join(folder, name)));
  return { token: read('r.tsr'), root: certificatesIn(read('root.pem')) };
};

it('a home-made authority with the names of a known one is unknown: keys count', async () => {
  const data = new TextEncoder().encode('record');
  const { token, root } = stampAsDigiCert(data);
  const check = await verifyTimeStamp(token, data, { authorities: root });
  expect([check.problems, check.standing]).toEqual([[], 'unknown']);
  expect(knownRoots().map(({ subjectText }) => subjectText)).toContain(check.root?.subject);
  expect((await verifyTimeStamp(token, data, { trusted: root })).standing).toBe('given');
});
