import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What openssl printed, on both of its streams, and whether it was content. */
export type Told = { readonly ok: boolean; readonly said: string };

/** A folder of these files that is removed after the test, and openssl run in it. */
export const opensslIn = (files: { readonly [name: string]: string | Uint8Array } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'trust-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const openssl = (command: string): Told => {
    const { status, stdout, stderr } = spawnSync('openssl', command.split(' '), {
      cwd: folder,
      encoding: 'utf8',
    });
    return { ok: status === 0, said: stdout + stderr };
  };
  return { folder, openssl };
};

/**
 * Makes a key and a certificate: `name.key` and `name.pem`, self-signed or by the certificate
 * authority `by`.
 */
export const issue = (
  openssl: (command: string) => Told,
  name: string,
  options: { ec?: boolean; by?: string; ca?: boolean } = {},
) => {
  const kind = options.ec ? 'ec -pkeyopt ec_paramgen_curve:P-256' : 'rsa:2048';
  const key = `-newkey ${kind} -nodes -keyout ${name}.key -subj /CN=${name}`;
  if (!options.by) return openssl(`req -x509 -days 30 ${key} -out ${name}.pem`);
  openssl(
    `req -new ${key} -out ${name}.csr -addext ` +
      `basicConstraints=critical,CA:${options.ca ? 'TRUE' : 'FALSE'}`,
  );
  return openssl(
    `x509 -req -in ${name}.csr -CA ${options.by}.pem -CAkey ${options.by}.key -copy_extensions ` +
      `copyall -days 30 -out ${name}.pem`,
  );
};
