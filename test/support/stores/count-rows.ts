import type { EvidenceStore } from '../../../lib/store/db.ts';

/** Rows of one table that were read, that were written, and the most written in one transaction. */
export type RowCounts = { read: number; written: number; mostAtOnce: number };

/**
 * Counts from here on how many rows of a table of a store are read and written. The store is opened
 * anew for it.
 */
export const countRows = async (db: EvidenceStore, counted: string): Promise<RowCounts> => {
  const counts: RowCounts = { read: 0, written: 0, mostAtOnce: 0 };
  const inTransaction = new WeakMap<object, number>();
  db.close();
  db.use({
    stack: 'dbcore',
    name: `count-rows-of-${counted}`,
    create: (down) => ({
      ...down,
      table: (name) => {
        const table = down.table(name);
        if (name !== counted) return table;
        return {
          ...table,
          query: async (request) => {
            const answer = await table.query(request);
            counts.read += request.values ? answer.result.length : 0;
            return answer;
          },
          getMany: async (request) => {
            const answer = await table.getMany(request);
            counts.read += answer.length;
            return answer;
          },
          mutate: (request) => {
            const rows = 'values' in request ? request.values.length : 0;
            const all = (inTransaction.get(request.trans) ?? 0) + rows;
            inTransaction.set(request.trans, all);
            counts.written += rows;
            counts.mostAtOnce = Math.max(counts.mostAtOnce, all);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  await db.open();
  return counts;
};
