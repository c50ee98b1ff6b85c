import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CEPH_KEYS, cephConfiguration } from './ceph-configuration.ts';
import { endProgram, freePort, runProgram, startProgram } from './run-program.ts';

/** A running Ceph whose gateway answers at `endpoint`. */
export type Ceph = {
  readonly endpoint: string;
  readonly folder: string;
  /** Runs `radosgw-admin`, and returns what it prints. */
  readonly admin: (...args: readonly string[]) => Promise<string>;
  /** Ends it; all that was kept is gone. */
  readonly stop: () => Promise<void>;
};

const writeKeys = async (folder: string): Promise<void> => {
  const keyring = join(folder, 'keyring');
  await writeFile(keyring, '', { mode: 0o600 });
  for (const [name, caps] of CEPH_KEYS) {
    const args = caps.flatMap(([daemon, right]) => ['--cap', daemon, right]);
    await runProgram('ceph-authtool', [keyring, '--gen-key', '-n', name, ...args]);
  }
};

/** What the programs wrote last, for the words of an error. */
const lastLines = async (folder: string): Promise<string> => {
  const logs = ['mon.a.log', 'osd.0.log', 'client.rgw.log'].map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    return text.trim().split('\n').slice(-3).join('\n');
  });
  return (await Promise.all(logs)).join('\n');
};

const waitForAnswer = async (
  endpoint: string,
  folder: string,
  children: readonly ChildProcess[],
): Promise<void> => {
  for (;;) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer?.ok) return;
    if (children.some(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null))
      throw new Error(`A program of Ceph ended at its start.\n${await lastLines(folder)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
};

const prepare = async (folder: string, monitorPort: number, gatewayPort: number) => {
  const cluster = randomUUID();
  const file = join(folder, 'ceph.conf');
  const place = { folder, cluster, monitorPort, gatewayPort };
  await writeFile(file, cephConfiguration(place));
  await Promise.all(['mon', 'osd', 'rgw'].map((name) => mkdir(join(folder, name))));
  await writeKeys(folder);
  const address = `[v2:127.0.0.1:${monitorPort}/0]`;
  const map = join(folder, 'monmap');
  await runProgram('monmaptool', ['--create', '--addv', 'a', address, '--fsid', cluster, map]);
  const keyring = join(folder, 'keyring');
  const make = ['-c', file, '--mkfs', '-i', 'a', '--monmap', map, '--keyring', keyring];
  await runProgram('ceph-mon', make);
  return file;
};

/**
 * Starts a Ceph of one monitor, one store in memory and one gateway on loopback, in a temporary
 * folder. It needs no root. The manager (`ceph-mgr`) is left out: it only tells of a cluster.
 */
export const startCeph = async (): Promise<Ceph> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-ceph-'));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(endProgram));
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    const [monitorPort, gatewayPort] = [await freePort(), await freePort()];
    const file = await prepare(folder, monitorPort, gatewayPort);
    const start = (program: string, ...args: readonly string[]): void =>
      void children.push(startProgram(program, ['-c', file, ...args, '-f']));
    start('ceph-mon', '-i', 'a');
    const id = randomUUID();
    await runProgram('ceph', ['-c', file, 'osd', 'new', id]);
    await runProgram('ceph-osd', ['-c', file, '-i', '0', '--mkfs', '--osd-uuid', id]);
    start('ceph-osd', '-i', '0');
    start('radosgw', '-n', 'client.rgw');
    const endpoint = `http://127.0.0.1:${gatewayPort}`;
    await waitForAnswer(endpoint, folder, children);
    const admin = (...args: readonly string[]) =>
      runProgram('radosgw-admin', ['-c', file, ...args]);
    return { endpoint, folder, admin, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
};
