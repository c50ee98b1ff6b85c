import { useEffect, useRef, useState } from 'react';
import {
  type DepartedItem,
  listDepartures,
  listLeaving,
} from '../../../lib/join/list-departures.ts';
import type { ChainRow } from '../../../lib/store/chains/chain-rows.ts';

const NONE: readonly never[] = [];

/** While a matter is opened, lines come several times a second; they are looked at after them. */
const CALM_MS = 1_000;

/** The items that other custodians took out of a matter, by its chains; none until read. */
export const useDepartures = (chains: readonly ChainRow[] = NONE): readonly DepartedItem[] => {
  const [departed, setDeparted] = useState<readonly DepartedItem[]>(NONE);
  const hasRead = useRef(false);
  const key = listLeaving(chains)
    .map(({ id, lines }) => `${id} ${lines}`)
    .join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key has what matters of the chains
  useEffect(() => {
    if (key === '') return;
    let isOver = false;
    const fail = (error: unknown) =>
      setDeparted(() => {
        throw error;
      });
    const read = () => {
      hasRead.current = true;
      listDepartures(chains).then((items) => isOver || setDeparted(items), fail);
    };
    const timer = setTimeout(read, hasRead.current ? CALM_MS : 0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [key]);
  return departed;
};
