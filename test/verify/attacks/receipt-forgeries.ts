import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { FindingCode } from '../../../lib/verify/finding.ts';
import { changeLog, type Forgery } from '../../support/packages/forge.ts';
import { changeIndexItem, readJson } from '../../support/packages/forge-record.ts';

type Members = { [key: string]: unknown };

/** The first item of `twoItems`, whose receipt is forged. */
export const DEPOSITED_ITEM = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const PATH = `data/items/0001-${DEPOSITED_ITEM}/deposit-receipt.json`;

/** Puts another receipt in its place, and its digest and size into the index. */
const put = (files: Forgery, receipt: unknown): void => {
  const text = canonicalText(receipt);
  files.set(PATH, text);
  changeIndexItem(files, 1, (item) =>
    Object.assign(item.receipt as Members, {
      digest: digestNow(text),
      bytes: Buffer.byteLength(text),
    }),
  );
};

/** The same, and the log names it too, as a forger with a key of his own does. */
const putAll = (files: Forgery, change: (receipt: Members) => void): void => {
  const receipt = readJson(files, PATH);
  change(receipt);
  put(files, receipt);
  const digest = digestNow(canonicalText(receipt));
  changeLog(files, (entries) =>
    entries.map((entry) =>
      entry.event === 'deposited' && entry.item === DEPOSITED_ITEM
        ? { ...entry, detail: { ...(entry.detail as Members), receipt: digest } }
        : entry,
    ),
  );
};

const objectsOf = (receipt: Members) => receipt.objects as Members[];

/** What a forger does to the receipts of a package of two items, and what is found of it. */
export const RECEIPT_FORGERIES: readonly {
  readonly does: string;
  readonly change: (files: Forgery) => void;
  readonly code: FindingCode;
}[] = [
  {
    does: 'locks it for longer',
    change: (files) => {
      const receipt = readJson(files, PATH);
      for (const one of objectsOf(receipt)) one.lockedUntil = '2099-01-01T00:00:00.000Z';
      put(files, receipt);
    },
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'changes its bytes and nothing else',
    change: (files) => {
      files.set(PATH, `${files.get(PATH)} `);
    },
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'says an earlier date than the log does',
    change: (files) =>
      putAll(files, (receipt) => {
        for (const one of objectsOf(receipt)) one.at = '2026-11-21T10:00:00.000Z';
      }),
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'lays it with another item',
    change: (files) => {
      const other = PATH.replace(`0001-${DEPOSITED_ITEM}`, '0002-01JDBBBBBBBBBBBBBBBBBBBBBB');
      put(files, readJson(files, other));
    },
    code: 'RECEIPT_OF_ANOTHER',
  },
  {
    does: 'takes it out and hides it from the index',
    change: (files) => {
      files.delete(PATH);
      changeIndexItem(files, 1, (item) => {
        delete item.receipt;
      });
    },
    code: 'RECEIPT_MISSING',
  },
  {
    does: 'takes it out',
    change: (files) => void files.delete(PATH),
    code: 'RECEIPT_MISSING',
  },
  {
    does: 'lists a file of which the item knows nothing',
    change: (files) =>
      putAll(files, (receipt) => {
        Object.assign(objectsOf(receipt)[1] ?? {}, { path: 'confession.txt' });
      }),
    code: 'RECEIPT_OBJECT_UNKNOWN',
  },
  {
    does: 'lists a file with other bytes',
    change: (files) =>
      putAll(files, (receipt) => {
        Object.assign(objectsOf(receipt)[1] ?? {}, { digest: digestNow('other') });
      }),
    code: 'RECEIPT_OBJECT_UNKNOWN',
  },
  {
    does: 'takes the deposit out of the log',
    change: (files) =>
      changeLog(files, (entries) => entries.filter(({ event }) => event !== 'deposited')),
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'has the storage know the item before it was sealed',
    change: (files) => {
      const at = '2026-11-20T12:00:00.000Z';
      putAll(files, (receipt) => {
        for (const one of objectsOf(receipt)) one.at = at;
      });
      changeLog(files, (entries) =>
        entries.map((entry) =>
          entry.event === 'deposited'
            ? { ...entry, detail: { ...(entry.detail as Members), at } }
            : entry,
        ),
      );
    },
    code: 'TIMES_CONTRADICT',
  },
  {
    does: 'slips in a receipt that the index does not list',
    change: (files) =>
      changeIndexItem(files, 1, (item) => {
        delete item.receipt;
      }),
    code: 'UNLISTED',
  },
];
