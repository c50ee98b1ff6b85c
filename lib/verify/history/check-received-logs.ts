import { MANIFEST, TAG_MANIFEST } from '../../format/layout.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { memberOf } from './log-detail.ts';

const RECEIVED_LOG = /^data\/received\/[^/]+\/[^/]+\/data\/custody\.jsonl$/;

const RECEIVED_CHAIN =
  /^(?<bag>data\/received\/[^/]+\/[^/]+\/)(?<inside>data\/chains\/[^/]+\.jsonl)$/;

/** Whether a manifest that was kept of a package lists a file with this digest. */
const isListed = (bag: Bag, manifest: string, path: string, digest: string | undefined): boolean =>
  (textOf(bag, manifest) ?? '').split('\n').includes(`${hexOf(digest)}  ${path}`);

const hexOf = (digest: string | undefined): string => (digest ?? '').replace('sha256:', '');

/**
 * Whether the log of another custodian is as the received package had it: listed by that package's
 * manifest, which its tag manifest lists, which a line of this log names.
 */
const isOfPackage = (bag: Bag, path: string, named: ReadonlySet<unknown>): boolean => {
  const { bag: folder = '', inside = '' } = RECEIVED_CHAIN.exec(path)?.groups ?? {};
  const [manifest, tags] = [`${folder}${MANIFEST}`, `${folder}${TAG_MANIFEST}`];
  const digestOf = (one: string) => bag.files.get(one)?.digest;
  return (
    isListed(bag, manifest, inside, digestOf(path)) &&
    isListed(bag, tags, MANIFEST, digestOf(manifest)) &&
    named.has(digestOf(tags))
  );
};

/**
 * Compares the custody logs of packages that items were received in with the digests that this log
 * names of them, and those of their other custodians with their manifests. Where lines are sealed,
 * one that no open line names is noted.
 */
export const checkReceivedLogs = (bag: Bag, { entries, sealed }: OpenLog): Checked<Finding> => {
  const packages = entries.map(({ detail }) => memberOf(detail, 'package'));
  const named = new Set(packages.map((one) => memberOf(one, 'log')));
  const tags = new Set(packages.map((one) => memberOf(one, 'tagManifest')));
  const chains = [...bag.files.keys()].filter((path) => RECEIVED_CHAIN.test(path));
  const vouched = chains.filter((path) => isOfPackage(bag, path, tags));
  // The log of a chain is in each volume, and not of each volume items were received.
  const known = new Set([...named, ...vouched.map((path) => bag.files.get(path)?.digest)]);
  const unknown = [...bag.files].flatMap(([path, { digest }]) => {
    const isLog = RECEIVED_LOG.test(path) || RECEIVED_CHAIN.test(path);
    return isLog && digest !== undefined && !known.has(digest) ? [path] : [];
  });
  const detail = 'The log names no package whose custody log this is';
  return sealed.length > 0 && unknown.length > 0
    ? { findings: [], notes: [note('LINES_SEALED', detail, unknown)] }
    : { findings: unknown.map((path) => finding('LOG_DISAGREES', detail, path)), notes: [] };
};
