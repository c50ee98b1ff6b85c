import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ServedAuthority,
  serveAuthority,
} from '../../cli/start/sample/authority/serve-authority.ts';
import { parsePem } from '../../lib/trust/der/pem.ts';
import { requestTimeStamp, type TimeStamp } from '../../lib/trust/time-stamp/time-stamp.ts';
import { verifyTimeStamp } from '../../lib/trust/time-stamp/verify-time-stamp.ts';

const RECORD = new TextEncoder().encode('{"format":"matterproof-record/1"}');

let authority: ServedAuthority;
let stamp: TimeStamp;
beforeAll(async () => {
  authority = await serveAuthority();
  stamp = await requestTimeStamp(RECORD, { url: authority.url });
});
afterAll(() => authority?.close());

it('answers a query with a time-stamp of now over these bytes alone', async () => {
  const authorities = parsePem(stamp.chain, 'CERTIFICATE');
  expect(Math.abs(Date.parse(stamp.genTime) - Date.now())).toBeLessThan(3_600_000);
  expect(await verifyTimeStamp(stamp.response, RECORD, { authorities })).toMatchObject({
    ok: true,
    genTime: stamp.genTime,
  });
  const other = await verifyTimeStamp(stamp.response, Uint8Array.of(1), { authorities });
  expect(other.problems.map(({ code }) => code)).toEqual(['WRONG_IMPRINT']);
});

it('is an authority that nobody vouches for, and its name says so in both languages', async () => {
  const authorities = parsePem(stamp.chain, 'CERTIFICATE');
  const { standing, authority: facts } = await verifyTimeStamp(stamp.response, RECORD, {
    authorities,
  });
  expect(standing).toBe('unknown');
  expect(facts?.subject).toMatch(/TEST .* DO NOT TRUST .*请勿信任/);
  expect(facts?.selfSigned).toBe(true);
});

it('makes tokens that openssl verifies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-authority-'));
  writeFileSync(join(folder, 'record'), RECORD);
  writeFileSync(join(folder, 'tsr'), stamp.response);
  writeFileSync(join(folder, 'chain.pem'), stamp.chain);
  const command = 'ts -verify -data record -in tsr -CAfile chain.pem';
  const run = spawnSync('openssl', command.split(' '), { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect([run.status, run.stdout.trim()], run.stderr).toEqual([0, 'Verification: OK']);
});

it('answers what is no query with status 400', async () => {
  const { status } = await fetch(authority.url, { method: 'POST', body: 'hello' });
  expect(status).toBe(400);
});
