import { textOf } from '../storage/read-xml.ts';
import type { Connection } from '../storage/send-request.ts';
import type { VaultError, VaultErrorCode } from '../storage/vault-error.ts';
import { askBucket, type BucketAnswer, defaultLockOf } from './ask-bucket.ts';
import { bad, good, told, wordsOf } from './good-bad-told.ts';
import type { VaultFinding } from './vault-finding.ts';

/** `isOver` where nothing else can be asked; `locks` is undefined where the key may not ask. */
export type BucketCheck = {
  readonly findings: readonly VaultFinding[];
  readonly isOver: boolean;
  readonly locks?: boolean;
};

/** Up to this many seconds clocks are told to agree: `Date` has whole seconds. */
const CLOSE = 5;

const secondsAhead = (at: string, ours: Date): number =>
  Math.round((ours.getTime() - Date.parse(at)) / 1000);

const clockOf = (at: string | undefined, ours: Date): VaultFinding[] => {
  if (at === undefined) return [];
  const seconds = secondsAhead(at, ours);
  return Math.abs(seconds) <= CLOSE
    ? [good('CLOCK_CLOSE', { seconds })]
    : [told('CLOCK_APART', { seconds })];
};

/** The errors after which nothing else is worth asking. */
const ENDS: { readonly [code in VaultErrorCode]?: true } = {
  UNREACHABLE: true,
  KEY_UNKNOWN: true,
  CLOCK_SKEWED: true,
  NO_BUCKET: true,
  BUSY: true,
};

const firstFindings = (
  { place: { endpoint, bucket } }: Connection,
  error: VaultError | undefined,
  at: string | undefined,
  ours: Date,
): VaultFinding[] => {
  const words = error ? wordsOf(error) : {};
  const reached = good('REACHED', { endpoint });
  switch (error?.code) {
    case 'UNREACHABLE':
      return [bad('UNREACHABLE', { endpoint, ...words })];
    case 'BUSY':
      return [reached, ...clockOf(at, ours), bad('BUSY', words)];
    case 'CLOCK_SKEWED':
      return [
        reached,
        bad('CLOCK_OFF', at === undefined ? {} : { seconds: secondsAhead(at, ours) }),
      ];
    case 'KEY_UNKNOWN':
      return [reached, ...clockOf(at, ours), bad('KEY_UNKNOWN', words)];
    case 'NO_BUCKET':
      return [reached, ...clockOf(at, ours), good('KEY_KNOWN'), bad('NO_BUCKET', { bucket })];
    default:
      return [reached, ...clockOf(at, ours), good('KEY_KNOWN')];
  }
};

/** Storage that has no such thing, or a bucket for which it was never switched on. */
const hasNone = ({ status = 0 }: VaultError): boolean => [404, 405, 501].includes(status);

const notAnswered = (
  part: string,
  error: VaultError,
  none: VaultFinding,
  unknown: VaultFinding,
): VaultFinding => {
  if (error.code === 'DENIED') return unknown;
  return hasNone(error) ? none : bad('UNANSWERED', { question: part, ...wordsOf(error) });
};

const versioningOf = (answer: BucketAnswer): VaultFinding => {
  if ('error' in answer)
    return notAnswered(
      'GET versioning',
      answer.error,
      bad('VERSIONING_OFF'),
      told('VERSIONING_UNKNOWN'),
    );
  const isOn = textOf(answer.xml, 'Status') === 'Enabled';
  return isOn ? good('VERSIONING_ON') : bad('VERSIONING_OFF');
};

const lockOf = (answer: BucketAnswer): VaultFinding[] => {
  if ('error' in answer)
    return [notAnswered('GET object-lock', answer.error, bad('LOCK_OFF'), told('LOCK_UNKNOWN'))];
  if (textOf(answer.xml, 'ObjectLockEnabled') !== 'Enabled') return [bad('LOCK_OFF')];
  const byDefault = defaultLockOf(answer.xml);
  return [good('LOCK_ON'), ...(byDefault ? [told('LOCK_DEFAULT', { ...byDefault })] : [])];
};

/** An answer that is neither of S3 nor an error of it, as a network's sign-in page. */
const isForeign = (answer: BucketAnswer): boolean =>
  'error' in answer
    ? answer.error.code === 'REFUSED' && answer.error.engineCode === undefined
    : answer.xml?.name !== 'VersioningConfiguration';

/** Asks what can be known of storage, clock, key and bucket without putting anything there. */
export const checkBucket = async (
  connection: Connection,
  signal: AbortSignal | undefined,
): Promise<BucketCheck> => {
  const now = connection.now ?? (() => new Date());
  const asked = now();
  const versioning = await askBucket(connection, 'versioning', signal);
  const ours = new Date((asked.getTime() + now().getTime()) / 2);
  const error = 'error' in versioning ? versioning.error : undefined;
  const at = 'error' in versioning ? versioning.error.at : versioning.at;
  const { endpoint, bucket } = connection.place;
  if (isForeign(versioning)) {
    const words = error ? wordsOf(error) : {};
    return { findings: [bad('NOT_STORAGE', { endpoint, ...words })], isOver: true };
  }
  const findings = firstFindings(connection, error, at, ours);
  if (error && ENDS[error.code]) return { findings, isOver: true };
  const locks = lockOf(await askBucket(connection, 'object-lock', signal));
  const isThere = error ? [] : [good('BUCKET_THERE', { bucket })];
  const isOn = locks[0]?.code === 'LOCK_ON';
  const isKnown = isOn || locks[0]?.code === 'LOCK_OFF';
  return {
    findings: [...findings, ...isThere, versioningOf(versioning), ...locks],
    isOver: false,
    ...(isKnown && { locks: isOn }),
  };
};
