import { useEffect, useState } from 'react';
import {
  type KeyState,
  readKeyState,
  watchKeyState,
} from '../../../../lib/browser/vault/storage-key.ts';

/** What is here of the storage's key, after every change; `undefined` until it is read. */
export const useKeyState = (): KeyState | undefined => {
  const [state, setState] = useState<KeyState>();
  useEffect(() => {
    const look = () => void readKeyState().then(setState);
    look();
    return watchKeyState(look);
  }, []);
  return state;
};
