// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CertificateFacts } from '../../../components/workspace/settings/keys/certificate-facts.tsx';
import { EarlierCertificates } from '../../../components/workspace/settings/keys/earlier-certificates.tsx';
import { store } from '../../../lib/store/db.ts';
import type { SignerRow } from '../../../lib/store/rows.ts';
import { listSigners } from '../../../lib/store/signers.ts';
import { makeSigner } from '../../../lib/trust/keys/make-signer.ts';
import { render } from '../render.tsx';

const row = (id: string, certificate: SignerRow['certificate'], more: Partial<SignerRow> = {}) => ({
  id,
  madeAt: '2026-11-21T09:00:00.000Z',
  origin: 'made' as const,
  certificate,
  chain: [],
  ...more,
});

let own: SignerRow;
let stranger: SignerRow;
const broken: SignerRow = row('broken', new Uint8Array([1]));

beforeEach(async () => {
  own = row('own', (await makeSigner({ name: '陈伟' })).certificate);
  stranger = row('stranger', (await makeSigner({ name: 'Stranger' })).certificate, {
    fromBackup: true,
  });
  await store.signers.clear();
  await store.signers.bulkAdd([own, stranger, broken]);
});

const buttonsOf = (element: HTMLElement): (string | null)[] =>
  [...element.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));

describe('the list of earlier certificates', () => {
  it('shows one that cannot be read as such, beside the others', async () => {
    const element = await render(<EarlierCertificates signers={[own, stranger, broken]} />);
    const [first, second, third] = [...element.querySelectorAll('li')].map((li) => li.textContent);
    expect(first).toContain('陈伟');
    expect(second).toContain('Whether it signed here is what the backup says');
    expect(third).toContain('This certificate cannot be read.');
  });

  it('removes one that cannot be read or came with a backup, and no other', async () => {
    const element = await render(<EarlierCertificates signers={[own, stranger, broken]} />);
    expect(buttonsOf(element)).toEqual([
      'Remove the certificate CN=Stranger',
      'Remove the certificate This certificate cannot be read.',
    ]);
    await act(async () => element.querySelectorAll('button')[1]?.click());
    await expect
      .poll(async () => (await listSigners()).map(({ id }) => id).sort())
      .toEqual(['own', 'stranger']);
  });
});

describe('the facts of a certificate', () => {
  it('are a sentence where it cannot be read, not an error', async () => {
    const element = await render(<CertificateFacts signer={broken} />);
    expect(element.querySelector('[role=alert]')?.textContent).toBe(
      'This certificate cannot be read.',
    );
  });
});
