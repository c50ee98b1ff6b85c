import { digestNow, md5Of } from '../../../lib/evidence/digest.ts';
import type { PutFacts, Stored, VaultClient } from '../../../lib/vault/storage/client.ts';

/** What goes with a text when it is put. */
export const factsOf = (text: string, more: Partial<PutFacts> = {}): PutFacts => {
  const bytes = new TextEncoder().encode(text);
  return { digest: digestNow(bytes), md5: md5Of(bytes), mediaType: 'text/plain', ...more };
};

export const putText = (
  client: VaultClient,
  key: string,
  text: string,
  more: Partial<PutFacts> = {},
): Promise<Stored> => client.put(key, new TextEncoder().encode(text), factsOf(text, more));

/** A time in the future, to lock something until then. */
export const inMinutes = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString();
