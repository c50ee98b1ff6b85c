import { describe, expect, it } from 'vitest';
import {
  isEndpoint,
  isPrefix,
  isReadableOnTheWay,
  isVaultSettings,
  lockedUntil,
} from '../../../lib/browser/vault/parse-vault.ts';

const VAULT = {
  endpoint: 'https://storage.firm.example:9000',
  region: 'us-east-1',
  bucket: 'evidence',
  prefix: 'matterproof/',
  mode: 'GOVERNANCE',
  retention: { days: 365 },
  encrypt: true,
};

describe('the settings of a vault', () => {
  it.each([
    VAULT,
    { ...VAULT, prefix: '' },
    { ...VAULT, retention: { until: '2036-12-31' } },
    { ...VAULT, bucket: 'Old_Bucket.2019', mode: 'COMPLIANCE', encrypt: false },
  ])('are taken in the shape %j', (settings) => {
    expect(isVaultSettings(settings)).toBe(true);
  });

  it.each<readonly [string, object]>([
    ['no endpoint', { endpoint: undefined }],
    ['an endpoint of another scheme', { endpoint: 'ftp://storage.firm.example' }],
    ['a name and secret in the endpoint', { endpoint: 'https://me:secret@storage.example' }],
    ['a bucket in the endpoint', { endpoint: 'https://storage.example/evidence' }],
    ['a region of two words', { region: 'us east' }],
    ['a bucket with a slash', { bucket: 'evidence/a' }],
    ['a bucket of two letters', { bucket: 'ab' }],
    ['a prefix without its slash', { prefix: 'matterproof' }],
    ['a prefix from the root', { prefix: '/matterproof/' }],
    ['a prefix that leads up', { prefix: 'a/../' }],
    ['a prefix with nothing between slashes', { prefix: 'a//' }],
    ['another mode', { mode: 'NONE' }],
    ['no retention', { retention: undefined }],
    ['no days', { retention: { days: 0 } }],
    ['half a day', { retention: { days: 0.5 } }],
    ['days without end', { retention: { days: 1e9 } }],
    ['a day that no calendar has', { retention: { until: '2036-02-30' } }],
    ['days and a date', { retention: { days: 5, until: '2036-12-31' } }],
    ['no answer about encryption', { encrypt: 'yes' }],
  ])('are refused with %s', (_, changed) => {
    expect(isVaultSettings({ ...VAULT, ...changed })).toBe(false);
  });

  it('are no list, text or nothing', () => {
    for (const value of [undefined, null, 'https://storage.example', [VAULT]])
      expect(isVaultSettings(value)).toBe(false);
  });
});

describe('an address of a storage', () => {
  it.each([
    ['https://s3.eu-central-1.amazonaws.com', false],
    ['https://10.0.0.8:9000', false],
    ['http://127.0.0.1:7480', false],
    ['http://[::1]:7480', false],
    ['http://localhost:9000', false],
    ['http://storage.localhost', false],
    ['http://10.0.0.8:9000', true],
    ['http://storage.firm.example', true],
    ['http://localhost.firm.example', true],
    ['http://127.0.0.1.firm.example', true],
  ])('%s: whether others on the way can read is %s', (endpoint, isReadable) => {
    expect(isEndpoint(endpoint)).toBe(true);
    expect(isReadableOnTheWay(endpoint)).toBe(isReadable);
  });

  it('has folders of plain names below the bucket', () => {
    expect(['', 'a/', 'firm/2026/', "o'neill(1)/"].map(isPrefix)).toEqual([true, true, true, true]);
    expect(['案件/', 'a b/', 'a?/', `${'a'.repeat(200)}/`].map(isPrefix)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a lock', () => {
  const now = new Date('2026-11-29T21:00:00.000Z');

  it('lasts days from the deposit, or to the end of a day in UTC', () => {
    expect(lockedUntil({ days: 30 }, now).toISOString()).toBe('2026-12-29T21:00:00.000Z');
    expect(lockedUntil({ until: '2036-12-31' }, now).toISOString()).toBe(
      '2036-12-31T23:59:59.000Z',
    );
  });
});
