// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { VerifyView } from '../../../components/workspace/handover/verify/verify-view.tsx';
import { certificateFile } from '../../../lib/trust/der/pem.ts';
import { knownRoots } from '../../../lib/trust/time-stamp/known-roots.ts';
import { fingerprintOf } from '../../../lib/trust/x509/fingerprint.ts';
import { en } from '../../../lib/words/en.ts';
import { render, until } from '../render.tsx';

const answer = vi.hoisted(() => ({ verifySet: vi.fn() }));
vi.mock('../../../lib/verify/verify-set.ts', () => answer);
vi.mock('../../../lib/browser/verify-page.ts', () => ({ readVerifyPage: async () => undefined }));

const storage = vi.hoisted(() => ({ readKeptSigners: vi.fn(), keepSigners: vi.fn() }));
vi.mock('../../../lib/browser/settings/met-signers.ts', () => storage);

const SIGNER = 'ab'.repeat(32);

const drop = (): Promise<void> =>
  act(async () => {
    const event = new Event('drop', { cancelable: true });
    dispatchEvent(Object.assign(event, { dataTransfer: { files: [new File(['x'], 'a.zip')] } }));
  });

const enter = (root: HTMLElement, text: string): Promise<void> =>
  act(async () => {
    const field = root.querySelector('input:not([type=file])');
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setter?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });

const says = (root: HTMLElement, words: string): boolean =>
  root.textContent?.includes(words) === true;

beforeEach(() => {
  answer.verifySet.mockReset().mockResolvedValue({ volumes: [], findings: [] });
});

it('verifies a package again with the expected fingerprint that is entered after it', async () => {
  const root = await render(<VerifyView />);
  await drop();
  await until(() => answer.verifySet.mock.calls.length === 1);
  expect(answer.verifySet.mock.lastCall?.[1]).not.toHaveProperty('signer');
  await enter(root, SIGNER);
  await until(() => answer.verifySet.mock.calls.length === 2);
  expect(answer.verifySet.mock.lastCall?.[1]).toMatchObject({ signer: SIGNER });
});

it('verifies nothing and shows no result while the expected fingerprint is none', async () => {
  const root = await render(<VerifyView />);
  await enter(root, 'AA:BB');
  expect(root.textContent).toContain(en.handover.notFingerprint);
  await drop();
  expect(answer.verifySet).not.toHaveBeenCalled();
  expect(root.querySelector('[role=status]')).toBeNull();
});

it('remembers who signed, and says of a new key for an old name that it is new', async () => {
  const name = 'CN=陈伟';
  const old = { fingerprint: 'OLD', name, since: '2026-01-01T00:00:00Z', exports: ['one'] };
  storage.readKeptSigners.mockResolvedValue([old]);
  const signer = { fingerprint: 'NEW', subject: name };
  const index = {
    items: [],
    matter: { custodian: {} },
    export: { id: 'two', volume: {}, at: '' },
  };
  const facts = { signed: true, signer: 'NEW', signature: { signer, expected: false }, index };
  const volume = {
    findings: [],
    notes: [],
    notProven: [],
    facts: { ...facts, files: 1, bytes: 1 },
  };
  answer.verifySet.mockResolvedValue({ volumes: [volume], findings: [] });
  const root = await render(<VerifyView />);
  await drop();
  await until(() => says(root, 'met here before with another key, OLD'));
  expect(storage.keepSigners.mock.lastCall?.[0]).toMatchObject([old, { fingerprint: 'NEW' }]);
});

it('trusts an authority that is given, and says why another file is none', async () => {
  const [known] = knownRoots();
  if (!known) throw new Error('There is a known root');
  const choose = (root: HTMLElement, name: string, content: string): Promise<void> =>
    act(async () => {
      const input = [...root.querySelectorAll<HTMLInputElement>('input[type=file]')].at(-1);
      const file = new File([content], name);
      const arrayBuffer = async () => new TextEncoder().encode(content).buffer;
      Object.defineProperty(file, 'arrayBuffer', { value: arrayBuffer });
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const root = await render(<VerifyView />);
  await drop();
  await until(() => answer.verifySet.mock.calls.length === 1);
  await choose(root, 'root.pem', certificateFile([known.der]));
  await until(() => says(root, fingerprintOf(known.der)));
  expect(answer.verifySet.mock.lastCall?.[1]).toMatchObject({ authorities: [known.der] });
  await choose(root, 'words.pem', 'words');
  await until(() => says(root, 'words.pem holds no certificate in PEM or DER.'));
  expect(root.textContent).toContain(fingerprintOf(known.der));
});

it('of an encrypted package asks for the pass phrase alone, and shows no outcome', async () => {
  const findings = [{ code: 'ZIP_ENCRYPTED', detail: 'It is encrypted', paths: ['a', 'b'] }];
  answer.verifySet.mockResolvedValue({
    volumes: [{ findings, notes: [], facts: {} }],
    findings: [],
  });
  const root = await render(<VerifyView />);
  await drop();
  await until(() => root.querySelector('input[type=password]') !== null);
  expect(document.activeElement).toBe(root.querySelector('input[type=password]'));
  expect(root.querySelector('[role=status]')).toBeNull();
  expect(root.textContent).not.toContain('Not intact');
});
