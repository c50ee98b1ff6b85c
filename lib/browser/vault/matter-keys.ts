import { browser } from 'wxt/browser';
import { fromHex, isHexOf, toHex } from '../../vault/envelope/hex.ts';
import type { MatterKey } from '../../vault/envelope/matter-key.ts';

const PREFIX = 'vaultMatterKey:';
const KEY_BYTES = 32;

/**
 * The opened key of a matter, if its pass phrase was given since the browser was started. It is in
 * memory alone: the vault has it closed, in `key.json`.
 */
export const readMatterKey = async (matterId: string): Promise<MatterKey | undefined> => {
  const name = `${PREFIX}${matterId}`;
  const { [name]: key }: { readonly [name: string]: unknown } =
    await browser.storage.session.get(name);
  return isHexOf(key, KEY_BYTES) ? fromHex(key) : undefined;
};

/** Keeps the opened key of a matter until the browser is closed. */
export const keepMatterKey = (matterId: string, key: MatterKey): Promise<void> =>
  browser.storage.session.set({ [`${PREFIX}${matterId}`]: toHex(key) });

/** Forgets the opened keys of all matters. */
export const forgetMatterKeys = async (): Promise<void> => {
  const held = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(held.filter((name) => name.startsWith(PREFIX)));
};
