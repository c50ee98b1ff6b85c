import { browser } from 'wxt/browser';
import { isVaultSettings, type VaultSettings } from './parse-vault.ts';

/**
 * The key of the vault in the extension's local storage. It is none of the settings, so that no
 * backup holds it and none can bring another.
 */
const KEY = 'vault';

const settingsIn = (value: unknown): VaultSettings | undefined =>
  isVaultSettings(value) ? value : undefined;

/** The vault that a person chose; undefined if none, or if what is stored has a wrong shape. */
export const readVault = async (): Promise<VaultSettings | undefined> => {
  const stored: { readonly [name: string]: unknown } = await browser.storage.local.get(KEY);
  return settingsIn(stored[KEY]);
};

/** Keeps a vault in place of the one before. Throws `TypeError` for what has another shape. */
export const keepVault = async (settings: VaultSettings): Promise<void> => {
  if (!isVaultSettings(settings)) throw new TypeError('These are no settings of a vault');
  await browser.storage.local.set({ [KEY]: settings });
};

/** Forgets where the vault is; what lies there stays. */
export const forgetVault = (): Promise<void> => browser.storage.local.remove(KEY);

/** Tells of every change to the vault, in whatever page. The function that it returns ends this. */
export const watchVault = (changed: (vault: VaultSettings | undefined) => void): (() => void) => {
  const hear = (changes: { readonly [name: string]: { readonly newValue?: unknown } }) => {
    const change = changes[KEY];
    if (change) changed(settingsIn(change.newValue));
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
};
