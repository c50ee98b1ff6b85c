import { readNextNumber } from '../browser/settings/export-choices.ts';
import type { CustodyEntry } from '../evidence/custody.ts';
import { listCustody } from '../store/custody.ts';

/** The number at the end of a Bates number; 0 where there is none. */
const numberIn = (bates: unknown): number => {
  const digits = typeof bates === 'string' ? /\d{1,15}$/u.exec(bates)?.[0] : undefined;
  return Number(digits ?? 0);
};

const lastProduced = ({ detail }: CustodyEntry): number => {
  const bates = detail?.bates as { readonly last?: unknown } | undefined;
  return numberIn(bates?.last);
};

/**
 * The Bates number that a matter's next load file begins with: after the last one that this browser
 * keeps, or that the custody log states, which comes with a backup; 1 before the first load file.
 */
export const nextNumber = async (
  matterId: string,
  { readKept = readNextNumber, readLog = (matter: string) => listCustody(matter) } = {},
): Promise<number> => {
  const [kept, log] = await Promise.all([readKept(matterId), readLog(matterId)]);
  const logged = log
    .filter(({ event }) => event === 'exported')
    .map(({ line }) => lastProduced(JSON.parse(line) as CustodyEntry) + 1);
  return Math.max(kept, ...logged);
};
