// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CopiesNote } from '../../../components/workspace/kit/vault/copies-note.tsx';
import { canonicalBytes } from '../../../lib/evidence/chain/canonical.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { store } from '../../../lib/store/db.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { render, until } from '../render.tsx';

const put = async (item: string, lockedUntil?: string): Promise<void> => {
  const file = {
    ...{ path: 'record.json', digest: digestNow(item), key: `k/${item}`, bytes: 1 },
    ...{ at: '2026-11-21T12:00:00.000Z', ...(lockedUntil && { lockedUntil }) },
  };
  const bytes = canonicalBytes({
    ...{ format: 'matterproof-receipt/1', item, record: digestNow(item), matter: 'm', chain: 'c' },
    vault: { endpoint: 'https://s3.example', bucket: 'evidence', prefix: '' },
    objects: [file],
  });
  await store.receipts.put({ item, matterId: 'm', bytes, digest: digestNow(bytes) });
};

/** The sentences that are shown: the host has a style sheet too. */
const said = (host: HTMLElement): string =>
  [...host.querySelectorAll('p')].map(({ textContent }) => textContent).join(' ');

describe('the note on copies in a dialog', () => {
  beforeEach(async () => {
    await store.receipts.clear();
    await store.listings.clear();
  });

  it('says where the copy stays and until when it is locked, by the storage’s word', async () => {
    await put('A', '2030-01-02T03:04:05.000Z');
    const host = await render(<CopiesNote items={['A']} />);
    await until(() => said(host) !== '');
    expect(said(host)).toContain('is in the vault at https://s3.example and stays there');
    expect(said(host)).toMatch(/By the storage’s word it is locked until .*2030/);
  });

  it('names the last lock of several, and claims none where one is not locked', async () => {
    await put('A', '2030-01-02T03:04:05.000Z');
    await put('B', '2031-01-02T03:04:05.000Z');
    const host = await render(<CopiesNote items={['A', 'B', 'C']} />);
    await until(() => said(host) !== '');
    expect(said(host)).toContain('Copies of 2 of them');
    expect(said(host)).toMatch(/the last of these locks ends .*2031/);
    await act(() => put('B'));
    await until(() => said(host).includes('did not say that all of them'));
  });

  it('tells of items that came from the vault by other custodians', async () => {
    await put('A', '2030-01-02T03:04:05.000Z');
    await store.listings.bulkPut([
      { id: 'A', matterId: 'm', chain: 'other' },
      { id: 'D', matterId: 'm', chain: 'other' },
    ] as ListingRow[]);
    const host = await render(<CopiesNote items={['A', 'C', 'D']} />);
    await until(() => said(host) !== '');
    expect(said(host)).toContain('Copies of 1 of them are in the vault at https://s3.example');
    expect(said(host)).toContain('1 of them came from the vault, where other custodians put them');
  });

  it('says nothing where no copy left this computer', async () => {
    const host = await render(<CopiesNote items={['C']} />);
    await act(() => new Promise((next) => setTimeout(next, 50)));
    expect(said(host)).toBe('');
  });
});
