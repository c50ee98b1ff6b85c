import { randomFillSync } from 'node:crypto';
import { type Bytes, digestOf, md5Of } from '../../../lib/evidence/digest.ts';
import { inParallel } from '../../../lib/vault/storage/in-parallel.ts';
import { readVersion } from '../../../lib/vault/storage/read-version.ts';
import { type Connection, sendRequest } from '../../../lib/vault/storage/send-request.ts';

const AT_ONCE = 4;

const newBytes = (size: number): Bytes => {
  const bytes = new Uint8Array(size);
  randomFillSync(bytes);
  return bytes;
};

/**
 * Seconds in which the storage takes objects of these sizes by one plain PUT each, four at a time,
 * from this process: their digests are known before, and nothing is read back. `looks`: with a HEAD
 * before and after each, as a deposit has them.
 */
export const rawPuts = async (
  connection: Connection,
  sizes: readonly number[],
  looks?: 'looks',
): Promise<number> => {
  const bodies = await Promise.all(
    sizes.map(async (size) => {
      const content = newBytes(size);
      return { content, digest: await digestOf(content), md5: md5Of(content) };
    }),
  );
  const { prefix } = connection.place;
  const name = `raw/${Date.now()}/`;
  const look = async (key: string) => looks && readVersion(connection, key);
  const retainUntil = new Date(Date.now() + 86_400_000).toISOString();
  const started = performance.now();
  await inParallel([...bodies.entries()], AT_ONCE, async ([at, { content, digest, md5 }]) => {
    const headers = {
      ...{ 'content-type': 'application/octet-stream', 'content-md5': md5 },
      'x-amz-object-lock-mode': 'GOVERNANCE',
      'x-amz-object-lock-retain-until-date': retainUntil,
    };
    const body = { content, digest };
    await look(name + at);
    await sendRequest(connection, { method: 'PUT', objectKey: prefix + name + at, headers, body });
    await look(name + at);
  });
  return (performance.now() - started) / 1_000;
};
