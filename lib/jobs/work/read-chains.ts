import { type ReadMatter, readColleaguesHere } from '../../join/read-colleagues.ts';
import { openOrder } from '../../join/reading-order.ts';
import type { ReadingOrder } from '../../join/vault-reader.ts';
import {
  VaultError,
  type VaultErrorCode,
  type VaultErrorFacts,
} from '../../vault/storage/vault-error.ts';
import type { WorkOptions } from '../job.ts';

/** The matter whose chains are read, the vault with its keys, and this browser's own chain. */
export type ReadChainsOrder = {
  readonly vault: ReadingOrder;
  readonly matterId: string;
  readonly own: string;
};

/** What was read; or what the vault answered, whose error a worker cannot throw as it is. */
export type ReadChainsResult =
  | { readonly read: ReadMatter }
  | { readonly code: VaultErrorCode; readonly facts: VaultErrorFacts };

/** Reads what is new in the chains of a matter's other custodians. Progress counts chains. */
export const readChainsOfMatter = async (
  { vault, matterId, own }: ReadChainsOrder,
  { signal, onProgress }: WorkOptions,
): Promise<ReadChainsResult> => {
  try {
    const reading = { ...openOrder(vault), signal };
    return { read: await readColleaguesHere(reading, matterId, { own, onProgress }) };
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    const { code, status, engineCode, detail, retryAfter, at } = error;
    return {
      code,
      facts: {
        ...(status !== undefined && { status }),
        ...(engineCode !== undefined && { engineCode }),
        ...(detail !== undefined && { detail }),
        ...(retryAfter !== undefined && { retryAfter }),
        ...(at !== undefined && { at }),
      },
    };
  }
};
