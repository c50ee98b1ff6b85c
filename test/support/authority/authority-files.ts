import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AUTHORITY_CONFIG } from './time-stamp-authority-config.ts';

/** The files of an authority, by name: keys, certificates and what openssl keeps of them. */
type AuthorityFiles = ReadonlyMap<string, Uint8Array>;

const run = promisify(execFile);

const KEY = ['-newkey', 'rsa:2048', '-nodes'];
const EC = (curve: string) => ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${curve}`, '-nodes'];

const makeCertificates = async (folder: string): Promise<void> => {
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const request = (name: string, key: string[], subject: string) =>
    openssl(
      'req',
      '-new',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      subject,
    );
  const issue = (name: string, by: string, extensions: string, ...dates: string[]) =>
    openssl(
      'ca',
      '-batch',
      '-notext',
      '-config',
      'authority.cnf',
      '-name',
      by,
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      '-extensions',
      extensions,
      ...(dates.length > 0 ? dates : ['-days', '30']),
    );
  await writeFile(join(folder, 'authority.cnf'), AUTHORITY_CONFIG);
  await writeFile(join(folder, 'index.txt'), '');
  await openssl(
    'req',
    '-x509',
    ...EC('P-256'),
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '30',
    '-subj',
    '/CN=Example Root',
    '-config',
    'authority.cnf',
    '-extensions',
    'ca_ext',
  );
  await request('issuing', KEY, '/CN=Example Issuing');
  await issue('issuing', 'root_ca', 'ca_ext');
  await request('tsa', KEY, '/O=Example/CN=Example TSA');
  await issue('tsa', 'issuing_ca', 'tsa_ext');
  await request('elliptic', EC('P-384'), '/CN=Example Elliptic TSA');
  await issue('elliptic', 'issuing_ca', 'tsa_ext');
  await request('expired', KEY, '/CN=Example Expired TSA');
  await issue(
    'expired',
    'issuing_ca',
    'tsa_ext',
    '-startdate',
    '20200101000000Z',
    '-enddate',
    '20210101000000Z',
  );
  await request('plain', KEY, '/CN=Example Plain');
  await issue('plain', 'issuing_ca', 'plain_ext');
  const [root, issuing] = await Promise.all(
    ['root.pem', 'issuing.pem'].map((name) => readFile(join(folder, name))),
  );
  await writeFile(
    join(folder, 'chain.pem'),
    Buffer.concat([issuing ?? Buffer.of(), root ?? Buffer.of()]),
  );
};

const readFiles = async (folder: string): Promise<AuthorityFiles> => {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
};

/** The files of closed authorities of this process. */
const unused: AuthorityFiles[] = [];

/**
 * Puts the keys and certificates of an authority into an empty folder, and returns what makes them
 * available again once that authority is closed. RSA keys take most of a second of a processor, so
 * they are made anew only where all made before are in use: authorities that run at the same time
 * never share a key.
 */
export const fillAuthorityFolder = async (folder: string): Promise<() => void> => {
  const kept = unused.pop();
  if (kept)
    await Promise.all([...kept].map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  else await makeCertificates(folder);
  const files = kept ?? (await readFiles(folder));
  return () => void unused.push(files);
};
