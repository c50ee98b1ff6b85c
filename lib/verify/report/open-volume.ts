import { COMMENTS_FILE } from '../../evidence/comments/comment-list.ts';
import type { Bytes } from '../../evidence/digest.ts';
import { CHAIN_LOG } from '../../format/layout.ts';
import type { OpenedVolume } from '../../format/opened-volume.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { RECEIPT_FILE } from '../../format/shapes/deposit-receipt.ts';
import { type Bag, textOf } from '../bag.ts';
import { LOG_PATH } from '../checks/check-log.ts';
import { INDEX_PATH } from '../read-index.ts';

/** The bytes of one file in the folder of each item that has it, by the folder. */
const bytesOf = (bag: Bag, { items }: ParsedIndex, name: string): ReadonlyMap<string, Bytes> =>
  new Map(
    items.flatMap(({ folder }) => {
      const content = bag.files.get(`data/${folder}/${name}`)?.content;
      return content ? [[folder, content] as const] : [];
    }),
  );

/** What of a bag others need to show its items, or to make its report again. */
export const openVolume = (bag: Bag, index: ParsedIndex): OpenedVolume => ({
  index: textOf(bag, INDEX_PATH) ?? '',
  log: textOf(bag, LOG_PATH) ?? '',
  chainLogs: new Map(
    [...bag.files.keys()]
      .filter((path) => CHAIN_LOG.test(path))
      .map((path) => [path, textOf(bag, path) ?? '']),
  ),
  records: new Map([
    ...bytesOf(bag, index, 'record.redacted.json'),
    ...bytesOf(bag, index, 'record.json'),
  ]),
  tokens: bytesOf(bag, index, 'record.tsr'),
  receipts: bytesOf(bag, index, RECEIPT_FILE),
  comments: bytesOf(bag, index, COMMENTS_FILE),
  digests: new Map([...bag.files].map(([path, { digest }]) => [path, digest])),
});
