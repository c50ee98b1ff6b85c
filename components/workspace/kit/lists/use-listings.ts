import { startTransition, useEffect, useState } from 'react';
import { followListings } from '../../../../lib/store/listings/follow/follow-listings.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

type Rows = readonly ListingRow[];
type Listener = { readonly told: (rows: Rows) => void; readonly failed: (error: unknown) => void };
type Followed = {
  rows: Rows | undefined;
  readonly listeners: Set<Listener>;
  readonly stop: () => void;
};

/** Each matter is read once, however many views show its items. */
const followed = new Map<string, Followed>();

const follow = (matterId: string): Followed => {
  const listeners = new Set<Listener>();
  const stop = followListings(
    matterId,
    (rows) => {
      one.rows = rows;
      for (const { told } of listeners) told(rows);
    },
    {
      onError: (error) => {
        for (const { failed } of listeners) failed(error);
      },
    },
  );
  const one: Followed = { rows: undefined, listeners, stop };
  followed.set(matterId, one);
  return one;
};

const listen = (matterId: string, listener: Listener): (() => void) => {
  const one = followed.get(matterId) ?? follow(matterId);
  one.listeners.add(listener);
  if (one.rows) listener.told(one.rows);
  return () => {
    one.listeners.delete(listener);
    if (one.listeners.size > 0) return;
    one.stop();
    if (followed.get(matterId) === one) followed.delete(matterId);
  };
};

type Read = { readonly matterId: string; readonly rows?: Rows; readonly error?: unknown };

/**
 * A matter's items as lists show them, updated after every change; `undefined` until they are read.
 * Throws what kept them from being read.
 */
export const useListings = (matterId: string): Rows | undefined => {
  const [read, setRead] = useState<Read>({ matterId });
  useEffect(
    () =>
      listen(matterId, {
        told: (rows) => startTransition(() => setRead({ matterId, rows })),
        failed: (error) => setRead({ matterId, error }),
      }),
    [matterId],
  );
  const current =
    read.matterId === matterId ? read : { matterId, rows: followed.get(matterId)?.rows };
  if ('error' in current && current.error) throw current.error;
  return current.rows;
};
