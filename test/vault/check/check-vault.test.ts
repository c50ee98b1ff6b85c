import { describe, expect, it } from 'vitest';
import type { EngineUser } from '../../../cli/vault/start-engine.ts';
import { checkVault, isUsable } from '../../../lib/vault/check/check-vault.ts';
import type { VaultFinding } from '../../../lib/vault/check/vault-finding.ts';
import type { Connection } from '../../../lib/vault/storage/send-request.ts';
import { answering, startStorage } from '../../support/vault/loopback-storage.ts';
import { newRealVault, WITHOUT_ENGINE } from '../../support/vault/real-engine.ts';

const codesOf = (findings: readonly VaultFinding[]): string[] =>
  findings.map(({ code, state }) => `${code} ${state}`);

const factsOf = (findings: readonly VaultFinding[], code: string): VaultFinding['facts'] =>
  findings.find((finding) => finding.code === code)?.facts ?? {};

const checked = async (user: EngineUser, wants: readonly ('write' | 'read')[]) => {
  const vault = await newRealVault({ prefix: 'firm/' });
  return { vault, findings: await checkVault(vault.connect(user), { wants }) };
};

const SOUND_BUCKET = [
  'REACHED good',
  'CLOCK_CLOSE good',
  'KEY_KNOWN good',
  'BUCKET_THERE good',
  'VERSIONING_ON good',
  'LOCK_ON good',
];

const CANNOT_HARM = ['MAY_NOT_DELETE good', 'MAY_NOT_BYPASS good', 'MAY_NOT_CONFIGURE good'];

describe.skipIf(WITHOUT_ENGINE)('the check of a vault on a real engine', () => {
  it('finds a key that writes sound, which cannot read, and says what it left there', async () => {
    const { vault, findings } = await checked('writer', ['write']);
    expect(codesOf(findings)).toEqual([
      ...SOUND_BUCKET,
      'MAY_WRITE good',
      'PROBE_LOCKED good',
      'MAY_NOT_READ told',
      'MAY_LIST good',
      ...CANNOT_HARM,
    ]);
    expect(isUsable(findings)).toBe(true);
    const { key, until } = factsOf(findings, 'MAY_WRITE');
    const { versions } = await vault.open('owner').listVersions('');
    expect(versions.map((version) => version.key)).toEqual([key]);
    expect(key).toMatch(/^check\//u);
    expect(await vault.open('reader').head(String(key))).toMatchObject({
      lockMode: 'GOVERNANCE',
      lockedUntil: until,
    });
  });

  it('finds a key of a custodian sound, which writes and reads', async () => {
    const { findings } = await checked('custodian', ['write', 'read']);
    expect(codesOf(findings)).toEqual([
      ...SOUND_BUCKET,
      'MAY_WRITE good',
      'PROBE_LOCKED good',
      'MAY_READ good',
      'MAY_LIST good',
      ...CANNOT_HARM,
    ]);
  });

  it('tells of a key that only reads that it cannot write, a fault only if it should', async () => {
    const { vault, findings } = await checked('reader', ['read']);
    expect(codesOf(findings)).toEqual([
      ...SOUND_BUCKET,
      'MAY_NOT_WRITE told',
      'READ_UNTRIED told',
      'MAY_LIST good',
      'MAY_NOT_DELETE good',
      'MAY_NOT_CONFIGURE good',
    ]);
    expect((await vault.open('owner').listVersions('')).versions).toEqual([]);
    await checkVault(vault.connect('writer'));
    const again = codesOf(await checkVault(vault.connect('reader'), { wants: ['write'] }));
    expect(again).toContain('MAY_NOT_WRITE bad');
    expect(again).toContain('MAY_READ good');
  });

  it('finds that the key of the owner may delete, lift a lock and alter the bucket', async () => {
    const { vault, findings } = await checked('owner', ['write', 'read']);
    const codes = codesOf(findings);
    for (const code of ['MAY_DELETE bad', 'MAY_BYPASS bad', 'MAY_CONFIGURE told'])
      expect(codes).toContain(code);
    expect(isUsable(findings)).toBe(false);
    // What it asked for has altered nothing, and left no delete marker.
    const again = codesOf(await checkVault(vault.connect('custodian')));
    expect(again).toEqual(expect.arrayContaining(SOUND_BUCKET));
    const { versions } = await vault.open('owner').listVersions('');
    expect(versions.filter(({ isDeleteMarker }) => isDeleteMarker)).toEqual([]);
  });

  it('finds that a stranger has a key and no rights', async () => {
    const { findings } = await checked('stranger', ['write', 'read']);
    expect(codesOf(findings)).toEqual([
      ...['REACHED good', 'CLOCK_CLOSE good', 'KEY_KNOWN good'],
      ...['VERSIONING_UNKNOWN told', 'LOCK_UNKNOWN told', 'MAY_NOT_WRITE bad'],
      ...['READ_UNTRIED told', 'MAY_NOT_LIST bad', 'MAY_NOT_DELETE good'],
      'MAY_NOT_CONFIGURE good',
    ]);
  });

  it('finds a bucket that keeps versions without a lock, and one that keeps none', async () => {
    const unlocked = await newRealVault({ objectLock: false });
    const codes = codesOf(await checkVault(unlocked.connect('writer')));
    expect(codes).toEqual(expect.arrayContaining(['VERSIONING_ON good', 'LOCK_OFF bad']));
    expect(codes).toContain('MAY_WRITE good');
    const owner = codesOf(await checkVault(unlocked.connect('owner')));
    expect(owner.filter((code) => code.startsWith('UNANSWERED'))).toEqual([]);
    const plain = await newRealVault({ objectLock: false, versioning: false });
    const others = codesOf(await checkVault(plain.connect('writer')));
    expect(others).toEqual(expect.arrayContaining(['VERSIONING_OFF bad', 'LOCK_OFF bad']));
  });

  it('tells of a bucket that locks everything by default', async () => {
    const vault = await newRealVault();
    const text =
      '<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule>' +
      '<DefaultRetention><Mode>GOVERNANCE</Mode><Days>3</Days></DefaultRetention></Rule>' +
      '</ObjectLockConfiguration>';
    await vault.configure({ 'object-lock': '' }, text);
    const findings = await checkVault(vault.connect('writer'));
    expect(factsOf(findings, 'LOCK_DEFAULT')).toEqual({ mode: 'GOVERNANCE', days: 3 });
    expect(codesOf(findings)).toContain('PROBE_LOCKED good');
  });

  it('ends where there is no bucket, no such key, or a wrong secret', async () => {
    const { place, connect } = await newRealVault();
    const start = ['REACHED good', 'CLOCK_CLOSE good'];
    const nowhere = { ...connect('owner'), place: { ...place, bucket: 'no-such-bucket' } };
    expect(codesOf(await checkVault(nowhere))).toEqual([
      ...start,
      'KEY_KNOWN good',
      'NO_BUCKET bad',
    ]);
    const { vaultKey } = connect('owner');
    const unknown = { place, vaultKey: { ...vaultKey, accessKeyId: 'NOBODY' } };
    const findings = await checkVault(unknown);
    expect(codesOf(findings)).toEqual([...start, 'KEY_UNKNOWN bad']);
    expect(factsOf(findings, 'KEY_UNKNOWN')).toEqual({
      status: 403,
      detail: 'InvalidAccessKeyId',
    });
    const wrong = { place, vaultKey: { ...vaultKey, secretAccessKey: 'x' } };
    expect(factsOf(await checkVault(wrong), 'KEY_UNKNOWN').detail).toBe('SignatureDoesNotMatch');
  });

  it.each([
    [-3600, 'CLOCK_OFF bad'],
    [3600, 'CLOCK_OFF bad'],
    [120, 'CLOCK_APART told'],
    [-120, 'CLOCK_APART told'],
  ])('measures a clock that is %i seconds ahead', async (ahead, code) => {
    const { connect } = await newRealVault();
    const now = () => new Date(Date.now() + ahead * 1000);
    const findings = await checkVault({ ...connect('writer'), now });
    expect(codesOf(findings)).toContain(code);
    const { seconds } = factsOf(findings, code.split(' ')[0] ?? '');
    // Whole seconds of `Date`, and however long a busy machine takes to answer.
    expect(Math.sign(Number(seconds))).toBe(Math.sign(ahead));
    expect(codesOf(findings).includes('MAY_WRITE good')).toBe(code === 'CLOCK_APART told');
  });
});

const place = (endpoint: string): Connection => ({
  place: { endpoint, region: 'us-east-1', bucket: 'vault', prefix: '' },
  vaultKey: { accessKeyId: 'key', secretAccessKey: 'secret' },
});

describe('the check of a vault', () => {
  it('tells that nothing answers', async () => {
    const storage = await startStorage(answering(200));
    await storage.stop();
    const findings = await checkVault(place(storage.endpoint));
    expect(codesOf(findings)).toEqual(['UNREACHABLE bad']);
    expect(factsOf(findings, 'UNREACHABLE')).toMatchObject({ endpoint: storage.endpoint });
  });

  it('tells a page that stands in the way from storage', async () => {
    await using storage = await startStorage(
      answering(200, '<html>Sign in to this network</html>'),
    );
    const findings = await checkVault(place(storage.endpoint));
    expect(codesOf(findings)).toEqual(['NOT_STORAGE bad']);
  });

  it('asks nothing else of storage that is busy', async () => {
    await using storage = await startStorage(answering(503, '', { 'retry-after': '7' }));
    const findings = await checkVault(place(storage.endpoint));
    expect(codesOf(findings)).toEqual(['REACHED good', 'CLOCK_CLOSE good', 'BUSY bad']);
    expect(factsOf(findings, 'BUSY')).toEqual({ status: 503, retryAfter: 7 });
    expect(storage.requests).toHaveLength(1);
  });

  it('stops when a person cancels', async () => {
    await using storage = await startStorage(() => undefined);
    const signal = AbortSignal.timeout(50);
    const checking = checkVault(place(storage.endpoint), { signal });
    await expect(checking).rejects.toThrow('The operation was aborted due to timeout');
  });
});
