import { runsNothing } from '../../../../lib/format/runs-nothing.ts';

/** Our own saved document is inert, and browsers open the archive of a page without scripts. */
const INERT = ['dom.html', 'scrolled-dom.html', 'page.mhtml'];
/** Added files have fixed names that no system runs. */
const ADDED = /^file\.[a-z0-9]{1,5}$/u;

/**
 * The name under which a stored file is saved. The raw answer of a server is adverse code: one that
 * was captured as `response.html` is saved with `.txt` after it, so that no click runs it.
 */
export const downloadName = (path: string): string =>
  runsNothing(path) || INERT.includes(path) || ADDED.test(path) ? path : `${path}.txt`;
