import { browser } from 'wxt/browser';
import {
  closeBox,
  isPassPhraseBox,
  openBox,
  type PassPhraseBox,
} from '../../vault/envelope/pass-phrase-box.ts';
import type { VaultKey } from '../../vault/storage/client.ts';

/**
 * The key of the storage's key in both storage areas: in `session`, which is in memory and ends
 * with the browser, it is open; in `local`, which is on the disk, a pass phrase closes it.
 */
const NAME = 'vaultKey';
const FORMAT = 'matterproof-storage-key/1';
/** Session tokens of AWS have some 1,500 characters. */
const MOST = 6000;

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]+$/u.test(value) && value.length <= MOST;

/** Whether a value is a key of a storage: words of visible ASCII characters. */
export const isVaultKey = (value: unknown): value is VaultKey => {
  if (typeof value !== 'object' || value === null) return false;
  const { accessKeyId, secretAccessKey, sessionToken } = value as {
    [Name in keyof VaultKey]?: unknown;
  };
  return (
    isWord(accessKeyId) &&
    isWord(secretAccessKey) &&
    (sessionToken === undefined || isWord(sessionToken))
  );
};

const readBox = async (): Promise<PassPhraseBox | undefined> => {
  const { [NAME]: box }: { readonly [name: string]: unknown } =
    await browser.storage.local.get(NAME);
  return isPassPhraseBox(box) ? box : undefined;
};

/** The key of the storage, if it is here and open; undefined otherwise. */
export const readVaultKey = async (): Promise<VaultKey | undefined> => {
  const { [NAME]: key }: { readonly [name: string]: unknown } =
    await browser.storage.session.get(NAME);
  return isVaultKey(key) ? key : undefined;
};

/**
 * What is here of a key: none; one that its pass phrase must open; one that is open, and whether it
 * is kept beyond the end of the browser. Of the key itself, its name alone.
 */
export type KeyState =
  | { readonly is: 'none' | 'closed' }
  | { readonly is: 'open'; readonly accessKeyId: string; readonly isKept: boolean };

/** Reads what is here of a key. */
export const readKeyState = async (): Promise<KeyState> => {
  const [key, box] = [await readVaultKey(), await readBox()];
  if (key) return { is: 'open', accessKeyId: key.accessKeyId, isKept: box !== undefined };
  return { is: box ? 'closed' : 'none' };
};

const open = (key: VaultKey): Promise<void> => browser.storage.session.set({ [NAME]: key });

/**
 * Keeps a key until the browser is closed or, with a pass phrase, closed by it on the disk as well;
 * a key from before is forgotten. Throws `TypeError` for what is no key.
 */
export const keepVaultKey = async (key: VaultKey, passPhrase?: string): Promise<void> => {
  if (!isVaultKey(key)) throw new TypeError('This is no key of a storage');
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  const box = passPhrase === undefined ? undefined : await closeBox(FORMAT, bytes, passPhrase);
  await forgetVaultKey();
  if (box) await browser.storage.local.set({ [NAME]: box });
  await open(key);
};

/**
 * Opens the key that is kept on the disk, until the browser is closed. Throws `EnvelopeRefused`
 * with `PASS_PHRASE_WRONG`.
 */
export const unlockVaultKey = async (passPhrase: string): Promise<void> => {
  const box = await readBox();
  if (!box) return;
  const bytes = await openBox(FORMAT, box, passPhrase);
  const key: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isVaultKey(key)) throw new TypeError('What was kept is no key of a storage');
  await open(key);
};

/** Forgets the key here; the storage knows it still. */
export const forgetVaultKey = async (): Promise<void> => {
  await browser.storage.session.remove(NAME);
  await browser.storage.local.remove(NAME);
};

/** Tells of every change to what is here of a key. The function that it returns ends this. */
export const watchKeyState = (changed: () => void): (() => void) => {
  const hear = (changes: object) => {
    if (NAME in changes) changed();
  };
  const areas = [browser.storage.session, browser.storage.local];
  for (const area of areas) area.onChanged.addListener(hear);
  return () => {
    for (const area of areas) area.onChanged.removeListener(hear);
  };
};
