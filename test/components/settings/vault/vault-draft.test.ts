import { describe, expect, it } from 'vitest';
import {
  NO_KEY,
  readKeyDraft,
} from '../../../../components/workspace/settings/vault/key/key-draft.ts';
import {
  draftOf,
  readDraft,
  type VaultDraft,
} from '../../../../components/workspace/settings/vault/place/vault-draft.ts';

const TODAY = '2026-11-29';
const DRAFT: VaultDraft = {
  ...draftOf(undefined),
  endpoint: ' https://Storage.Firm.example:9000/ ',
  bucket: 'evidence ',
  prefix: '/firm/2026',
};

describe('the fields of a vault', () => {
  it('are tidied: spaces, capital letters of the host, and the slashes of the folder', () => {
    expect(readDraft(DRAFT, TODAY)).toEqual({
      settings: {
        ...{ endpoint: 'https://storage.firm.example:9000', region: 'us-east-1' },
        ...{ bucket: 'evidence', prefix: 'firm/2026/', mode: 'GOVERNANCE' },
        ...{ retention: { days: 365 }, encrypt: false },
      },
    });
  });

  it('show again what was chosen', () => {
    const read = readDraft({ ...DRAFT, lasts: 'until', until: '2036-12-31' }, TODAY);
    if (!('settings' in read)) throw new Error('It was refused');
    expect(readDraft(draftOf(read.settings), TODAY)).toEqual(read);
  });

  it.each<readonly [Partial<VaultDraft>, object]>([
    [{ endpoint: '' }, { endpoint: 'endpointNone' }],
    [{ endpoint: 's3.example' }, { endpoint: 'endpointScheme' }],
    [{ endpoint: 'https://s3.example/evidence' }, { endpoint: 'endpointPath' }],
    [{ endpoint: 'https://me:secret@s3.example' }, { endpoint: 'endpointBad' }],
    [{ endpoint: 'https://' }, { endpoint: 'endpointBad' }],
    [{ region: 'eu central' }, { region: 'region' }],
    [{ bucket: '' }, { bucket: 'bucket' }],
    [{ bucket: 's3://evidence' }, { bucket: 'bucket' }],
    [{ prefix: '案件' }, { prefix: 'prefix' }],
    [{ days: '0' }, { days: 'days' }],
    [{ days: '12.5' }, { days: 'days' }],
    [{ days: '' }, { days: 'days' }],
    [{ lasts: 'until', until: '' }, { until: 'until' }],
    [{ lasts: 'until', until: '2036-02-31' }, { until: 'until' }],
    [{ lasts: 'until', until: TODAY }, { until: 'untilPast' }],
    [
      { endpoint: '', bucket: '' },
      { endpoint: 'endpointNone', bucket: 'bucket' },
    ],
  ])('with %j are refused at the field', (changed, faults) => {
    expect(readDraft({ ...DRAFT, ...changed }, TODAY)).toEqual({ faults });
  });
});

describe('the fields of a key', () => {
  const typed = { ...NO_KEY, accessKeyId: ' AKIA1 ', secretAccessKey: 's3cret\n' };

  it('are taken without the spaces that copying adds', () => {
    expect(readKeyDraft(typed)).toEqual({
      key: { accessKeyId: 'AKIA1', secretAccessKey: 's3cret' },
      faults: {},
    });
    expect(readKeyDraft({ ...typed, sessionToken: ' t ' }).key).toHaveProperty('sessionToken', 't');
  });

  it.each([
    [{ accessKeyId: '' }, { accessKeyId: 'none' }],
    [{ secretAccessKey: 'two words' }, { secretAccessKey: 'signs' }],
    [{ sessionToken: '密' }, { sessionToken: 'signs' }],
    [{ where: 'pass-phrase' as const }, { passPhrase: 'passPhrase' }],
    [{ where: 'pass-phrase' as const, passPhrase: 'a', again: 'b' }, { again: 'differ' }],
  ])('with %j are refused at the field', (changed, faults) => {
    expect(readKeyDraft({ ...typed, ...changed }).faults).toEqual(faults);
  });
});
