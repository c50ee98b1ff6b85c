import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { memberOf } from './log-detail.ts';

const RECEIVED_LOG = /^data\/received\/[^/]+\/[^/]+\/data\/custody\.jsonl$/;

/**
 * Compares the custody logs of packages that items were received in with the digests that this log
 * names of them. Where lines are sealed, one that no open line names is noted.
 */
export const checkReceivedLogs = (bag: Bag, { entries, sealed }: OpenLog): Checked<Finding> => {
  const named = new Set(entries.map(({ detail }) => memberOf(memberOf(detail, 'package'), 'log')));
  const unknown = [...bag.files].flatMap(([path, { digest }]) =>
    RECEIVED_LOG.test(path) && digest !== undefined && !named.has(digest) ? [path] : [],
  );
  const detail = 'The log names no package whose custody log this is';
  return sealed.length > 0 && unknown.length > 0
    ? { findings: [], notes: [note('LINES_SEALED', detail, unknown)] }
    : { findings: unknown.map((path) => finding('LOG_DISAGREES', detail, path)), notes: [] };
};
