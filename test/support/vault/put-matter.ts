import { type Bytes, digestOf, md5Of } from '../../../lib/evidence/digest.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { listItems } from '../../../lib/store/items/items.ts';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { findMatter } from '../../../lib/store/matters.ts';
import { buildChainFile } from '../../../lib/vault/layout/chain-file.ts';
import { buildListingLine } from '../../../lib/vault/layout/listing-line.ts';
import { buildMatterFile } from '../../../lib/vault/layout/matter-file.ts';
import {
  bytesKey,
  chainFileKey,
  matterFileKey,
  recordKey,
  segmentKey,
} from '../../../lib/vault/layout/object-keys.ts';
import { buildSegment } from '../../../lib/vault/layout/segment.ts';
import type { VaultClient } from '../../../lib/vault/storage/client.ts';

/** Puts bytes under a key unless something is there. */
export const putBytes = async (
  vault: Pick<VaultClient, 'head' | 'put'>,
  key: string,
  content: Bytes | Blob,
): Promise<void> => {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  if (await vault.head(key)) return;
  const digest = await digestOf(bytes);
  await vault.put(key, bytes, { digest, md5: md5Of(bytes), mediaType: 'application/octet-stream' });
};

/**
 * Puts a matter of a store into a vault as a deposit does: the lines after `from` as one segment of
 * the chain. Returns the number of the last line.
 */
export const putMatter = async (
  vault: Pick<VaultClient, 'head' | 'put'>,
  db: EvidenceStore,
  matterId: string,
  chain: string,
  from = 0,
): Promise<number> => {
  const matter = await findMatter(matterId, db);
  if (!matter) throw new Error('There is no such matter');
  const { custodian } = matter;
  await putBytes(vault, matterFileKey(matterId), buildMatterFile(matter));
  const madeAt = matter.openedAt;
  await putBytes(
    vault,
    chainFileKey(matterId, chain),
    buildChainFile({ chain, matterId, custodian, madeAt }),
  );
  for (const { id, recordBytes } of await listItems(matterId, db)) {
    await putBytes(vault, recordKey(matterId, chain, id), recordBytes);
    for (const { digest, blob } of await listArtifacts(id, db))
      await putBytes(vault, bytesKey(digest), blob);
  }
  const rows = (await listCustody(matterId, db)).filter(({ seq }) => seq > from);
  const last = rows.at(-1)?.seq ?? from;
  const range = { first: from + 1, last };
  if (rows.length === 0) return last;
  const key = (kind: 'log' | 'listings') => segmentKey(matterId, chain, kind, 0, range);
  await putBytes(vault, key('log'), buildSegment(rows.map(({ line }) => line)));
  const arrived = new Set(
    rows.flatMap(({ event, item }) => (event === 'captured' && item ? [item] : [])),
  );
  const listings = (await listListings(matterId, db)).filter(({ id }) => arrived.has(id));
  if (listings.length > 0)
    await putBytes(vault, key('listings'), buildSegment(listings.map(buildListingLine)));
  return last;
};
