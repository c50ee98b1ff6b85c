import type { LockMode, VaultKey, VaultPlace } from '../../vault/storage/client.ts';
import type { DepositWhich } from '../messages.ts';
import type { Retention } from '../vault/parse-vault.ts';

/**
 * The vault that is deposited in, as plain data: the page that nobody sees can read no settings.
 * `matterKeys` are the opened keys of matters in hexadecimal digits, where everything is encrypted.
 */
export type VaultOrder = {
  readonly place: VaultPlace;
  readonly vaultKey: VaultKey;
  readonly lock: { readonly retention: Retention; readonly mode: LockMode };
  readonly matterKeys?: { readonly [matterId: string]: string };
};

/** Why there is no vault to deposit in: none, one that may not be reached, or its key is closed. */
export type NoVaultOrder = 'NO_VAULT' | 'NOT_PERMITTED' | 'KEY_LOCKED';

/** What is to be done, or whether it is still being done. */
export type DepositOrder =
  | {
      readonly order: 'start';
      readonly which: DepositWhich;
      readonly vault: VaultOrder | NoVaultOrder;
    }
  | { readonly order: 'look' };

/** Whether a deposit is under way; `next` is when the next is due, in milliseconds. */
export type DepositState = { readonly running: boolean; readonly next?: number };
