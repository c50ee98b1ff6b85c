import type { LineReason } from '../../evidence/list/line-reason.ts';
import { pageKeyOf } from '../../evidence/names/page-key.ts';
import { type SeenPage, wallSigns } from './wall-signs.ts';

/** An answer to an address: the address in the end, and the status where it is known. */
export type Answer = {
  readonly asked: string;
  readonly landed: string;
  readonly status?: number | undefined;
  /** Absent where the page cannot be read, as a PDF in a browser's viewer. */
  readonly seen?: SeenPage | undefined;
};

const byStatus = (status: number): LineReason | undefined => {
  if (status < 400) return undefined;
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'too-many-requests';
  return status >= 500 ? 'server-error' : 'refused';
};

const partsOf = (url: string): URL => new URL(pageKeyOf(url));

/**
 * Whether an answer is of another page: another site (but for its names for other devices), or the
 * front page in place of a page. A site may write a page's address in another way.
 */
const leadsElsewhere = (asked: string, landed: string): boolean => {
  if (!/^https?:/u.test(landed)) return false;
  const [from, to] = [partsOf(asked), partsOf(landed)];
  if (from.host !== to.host) return true;
  return to.pathname === '/' && to.search === '' && from.pathname !== '/';
};

/**
 * Why the page of an address is not captured; undefined where it is. Walls are looked for first:
 * sites lead to them from the page, and answer with any status.
 */
export const judgeAnswer = ({ asked, landed, status, seen }: Answer): LineReason | undefined =>
  (seen && wallSigns(seen, asked)) ??
  byStatus(status ?? 200) ??
  (leadsElsewhere(asked, landed) ? 'redirected' : undefined);
