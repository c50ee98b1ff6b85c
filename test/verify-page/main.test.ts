// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { certificateFile } from '../../lib/trust/der/pem.ts';
import { knownRoots } from '../../lib/trust/time-stamp/known-roots.ts';
import { fingerprintOf } from '../../lib/trust/x509/fingerprint.ts';
import { wordsIn } from '../../lib/verify-page/words.ts';

const answer = vi.hoisted(() => ({ verifySet: vi.fn() }));
vi.mock('../../lib/verify/verify-set.ts', () => answer);

const t = wordsIn('en');
const intact = { volumes: [], findings: [] };

const drop = (...names: string[]): void => {
  const event = new Event('drop', { cancelable: true });
  const files = names.map((name) => new File(['x'], name));
  dispatchEvent(Object.assign(event, { dataTransfer: { files } }));
};

const outcome = (): string => document.querySelector('[aria-live]')?.textContent ?? '';
const press = (): void => document.querySelector<HTMLElement>('header button')?.click();

const enter = (text: string): void => {
  const field = document.querySelector<HTMLInputElement>('.signer input');
  if (!field) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input'));
};

beforeEach(async () => {
  answer.verifySet.mockReset().mockResolvedValue(intact);
  if (!document.querySelector('header')) await import('../../lib/verify-page/main.ts');
  enter('');
  answer.verifySet.mockClear();
  if (document.documentElement.lang !== 'en') press();
});

describe('the page verify.html', () => {
  it('shows the result of dropped files, in the language of the page', async () => {
    drop('a.zip');
    await vi.waitFor(() => expect(outcome()).toContain(t('outcome', 'INTACT_UNSIGNED')));
    press();
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(outcome()).toContain(wordsIn('zh-CN')('outcome', 'INTACT_UNSIGNED'));
    expect(document.activeElement?.textContent).toBe('English');
  });

  it('brings the result into view, but not from under somebody who types', async () => {
    const brought = vi.fn();
    Element.prototype.scrollIntoView = brought;
    drop('a.zip');
    await vi.waitFor(() => expect(brought).toHaveBeenCalledTimes(1));
    document.querySelector<HTMLInputElement>('.signer input')?.focus();
    enter('ab'.repeat(32));
    await vi.waitFor(() => expect(outcome()).toContain(t('outcome', 'INTACT_UNSIGNED')));
    expect(brought).toHaveBeenCalledTimes(1);
    document.querySelector<HTMLInputElement>('.signer input')?.blur();
  });

  it('verifies again with the expected signer, and refuses what is no fingerprint', async () => {
    drop('a.zip');
    await vi.waitFor(() => expect(answer.verifySet).toHaveBeenCalledTimes(1));
    enter('AA:BB');
    expect(outcome()).toBe(t('handover', 'notFingerprint'));
    drop('a.zip');
    await vi.waitFor(() => expect(outcome()).toBe(t('handover', 'notFingerprint')));
    expect(answer.verifySet).toHaveBeenCalledTimes(1);
    const signer = 'ab'.repeat(32);
    enter(signer);
    await vi.waitFor(() => expect(outcome()).toContain(t('outcome', 'INTACT_UNSIGNED')));
    expect(answer.verifySet.mock.lastCall?.[1]).toMatchObject({ signer });
    press();
    expect(document.querySelector<HTMLInputElement>('.signer input')?.value).toBe(signer);
    enter('');
    expect(answer.verifySet.mock.lastCall?.[1]).not.toHaveProperty('signer');
  });

  it('verifies again with an authority that is given, and says why a file is none', async () => {
    const [root] = knownRoots();
    if (!root) throw new Error('There is a known root');
    const choose = (name: string, content: string): void => {
      const input = document.querySelector('.authorities input');
      const file = new File([content], name);
      Object.defineProperty(file, 'arrayBuffer', {
        value: async () => new TextEncoder().encode(content).buffer,
      });
      Object.defineProperty(input, 'files', { value: [file] });
      input?.dispatchEvent(new Event('change'));
    };
    const field = (): string => document.querySelector('.authorities')?.textContent ?? '';
    drop('a.zip');
    await vi.waitFor(() => expect(answer.verifySet).toHaveBeenCalledTimes(1));
    choose('root.pem', certificateFile([root.der]));
    await vi.waitFor(() => expect(field()).toContain(fingerprintOf(root.der)));
    await vi.waitFor(() => expect(answer.verifySet).toHaveBeenCalledTimes(2));
    expect(answer.verifySet.mock.lastCall?.[1]).toMatchObject({ authorities: [root.der] });
    choose('words.pem', 'words');
    const refused = t('handover', 'authority_NO_CERTIFICATE', { name: 'words.pem' });
    await vi.waitFor(() => expect(field()).toContain(refused));
    expect(field()).toContain(fingerprintOf(root.der));
    document.querySelector<HTMLElement>('.authorities button')?.click();
    expect(field()).not.toContain(fingerprintOf(root.der));
    expect(answer.verifySet.mock.lastCall?.[1]).toMatchObject({ authorities: [] });
  });

  it('says why a file could not be read', async () => {
    answer.verifySet.mockRejectedValue(new Error('The disk is gone'));
    drop('a.zip');
    await vi.waitFor(() => expect(outcome()).toContain('The disk is gone'));
  });

  it('shows progress in percent, and the start as 0 percent', async () => {
    let report = (_done: number, _total: number): void => undefined;
    answer.verifySet.mockImplementation((_, { onProgress }) => {
      report = onProgress;
      return new Promise(() => undefined);
    });
    drop('a.zip');
    await vi.waitFor(() => expect(outcome()).toBe(t('verifyPage', 'working', { percent: 0 })));
    await vi.waitFor(() => {
      report(1, 3);
      expect(outcome()).toBe(t('verifyPage', 'working', { percent: 33 }));
    });
  });

  it('shows the result of the second drop only if the first is slower', async () => {
    let endFirst = (_result: unknown): void => undefined;
    answer.verifySet.mockImplementationOnce(() => new Promise((done) => (endFirst = done)));
    drop('first.zip');
    await vi.waitFor(() => expect(answer.verifySet).toHaveBeenCalledTimes(1));
    drop('second.zip');
    await vi.waitFor(() => expect(outcome()).toContain(t('outcome', 'INTACT_UNSIGNED')));
    endFirst({ ...intact, findings: [{ code: 'ALTERED', detail: 'x' }] });
    await new Promise((done) => setTimeout(done, 0));
    expect(outcome()).toContain(t('outcome', 'INTACT_UNSIGNED'));
  });

  it('starts nothing for a drop without files', () => {
    drop();
    expect(answer.verifySet).not.toHaveBeenCalled();
  });

  it.each([
    ['zips', '.zone input', { multiple: true, accept: '.zip,application/zip' }],
    ['a folder', '.folder input', { multiple: true }],
  ])('verifies %s that are chosen by a field with a name', async (_, selector, attributes) => {
    const input = document.querySelector<HTMLInputElement>(selector);
    expect(input).toMatchObject(attributes);
    expect(input?.getAttribute('aria-label')).toBe(
      input?.closest('label')?.firstChild?.textContent,
    );
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'a.zip')] });
    input?.dispatchEvent(new Event('change'));
    await vi.waitFor(() => expect(outcome()).toContain(t('outcome', 'INTACT_UNSIGNED')));
    expect(answer.verifySet).toHaveBeenCalledTimes(1);
    expect(answer.verifySet.mock.lastCall?.[0]).toMatchObject([{ name: 'a.zip' }]);
  });

  it('lets a file be dropped anywhere, and does not leave the page for it', () => {
    for (const type of ['dragover', 'drop']) {
      const event = Object.assign(new Event(type, { cancelable: true }), {
        dataTransfer: { files: [] },
      });
      dispatchEvent(event);
      expect([type, event.defaultPrevented]).toEqual([type, true]);
    }
  });

  it('changes its title with its language, and offers the other one', () => {
    expect([document.title, document.documentElement.lang]).toEqual([
      t('verifyPage', 'title'),
      'en',
    ]);
    press();
    expect(document.title).toBe(wordsIn('zh-CN')('verifyPage', 'title'));
    expect(document.querySelector('header button')?.getAttribute('lang')).toBe('en');
    expect(document.querySelector('h1')?.textContent).toBe(document.title);
  });
});
