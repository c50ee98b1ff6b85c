import { useEffect } from 'react';
import { isMetered } from '../../../../lib/browser/connection.ts';
import { readSettings } from '../../../../lib/browser/settings/settings.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { listChains } from '../../../../lib/store/chains/chains.ts';
import { findVaultMatter } from '../../../../lib/store/deposits/vault-matters.ts';
import { VaultError } from '../../../../lib/vault/storage/vault-error.ts';
import { readingState, readNow } from './reading-queue.ts';

/** A person who goes through several matters reads none of them. */
const FIRST_MS = 1_500;
const EACH_MS = 120_000;

/** Whether others have, or may have, deposited in the matter. */
const isShared = async (matterId: string): Promise<boolean> => {
  if ((await listChains(matterId)).length > 0) return true;
  const own = await findVaultMatter(matterId);
  return own?.chain !== undefined && own.mode !== 'off';
};

/** What the same request answers until a person changes something: it is not asked for again. */
const isFinal = (matterId: string): boolean => {
  const state = readingState(matterId);
  return state.step === 'failed' && state.error instanceof VaultError && !state.error.mayRetry;
};

const isRecent = (matterId: string): boolean => {
  const state = readingState(matterId);
  return 'at' in state && state.step === 'done' && Date.now() - Date.parse(state.at) < EACH_MS / 2;
};

const readIfDue = async (matterId: string): Promise<void> => {
  if (document.visibilityState !== 'visible' || isMetered()) return;
  if (isFinal(matterId) || isRecent(matterId)) return;
  if ((await readSettings()).readsVault === false || !(await isShared(matterId))) return;
  await readNow(matterId);
};

/**
 * While a shared matter is open and seen, reads what its other custodians deposited: when it is
 * opened, every two minutes, and when the window is looked at again. Not on a connection that the
 * browser calls metered, and not where a person switched it off.
 */
export const useReadAtIntervals = (matterId: string): void =>
  useEffect(() => {
    if (matterId === INBOX_ID) return;
    const look = () => void readIfDue(matterId);
    const first = setTimeout(look, FIRST_MS);
    const each = setInterval(look, EACH_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(first);
      clearInterval(each);
      document.removeEventListener('visibilitychange', look);
    };
  }, [matterId]);
