import {
  isBucket,
  isDay,
  isEndpoint,
  isPrefix,
  isRegion,
  MOST_DAYS,
  type VaultSettings,
} from '../../../../../lib/browser/vault/parse-vault.ts';

/** The fields of a vault as they are typed. */
export type VaultDraft = {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly mode: VaultSettings['mode'];
  readonly lasts: 'days' | 'until';
  readonly days: string;
  readonly until: string;
  readonly encrypt: boolean;
};

/** What is wrong with a field; `vault.fault_<name>` has the words. */
export type VaultFault =
  | ('endpointNone' | 'endpointScheme' | 'endpointPath' | 'endpointBad' | 'region' | 'bucket')
  | ('prefix' | 'days' | 'until' | 'untilPast');

export type VaultFaults = { readonly [Field in keyof VaultDraft]?: VaultFault };

/** Storage without regions of its own answers to this one. */
const USUAL_REGION = 'us-east-1';
const USUAL_DAYS = 365;

/** The fields of a vault that was chosen, or those that a new one begins with. */
export const draftOf = (vault: VaultSettings | undefined): VaultDraft => {
  const { retention = { days: USUAL_DAYS } } = vault ?? {};
  const days = 'days' in retention ? retention.days : USUAL_DAYS;
  return {
    endpoint: vault?.endpoint ?? '',
    region: vault?.region ?? USUAL_REGION,
    bucket: vault?.bucket ?? '',
    prefix: vault?.prefix ?? '',
    mode: vault?.mode ?? 'GOVERNANCE',
    lasts: 'days' in retention ? 'days' : 'until',
    days: String(days),
    until: 'until' in retention ? retention.until : '',
    encrypt: vault?.encrypt ?? false,
  };
};

const endpointFault = (endpoint: string): VaultFault | undefined => {
  if (endpoint === '') return 'endpointNone';
  if (!/^https?:\/\//iu.test(endpoint)) return 'endpointScheme';
  if (isEndpoint(endpoint)) return undefined;
  if (URL.canParse(endpoint) && new URL(endpoint).pathname !== '/') return 'endpointPath';
  return 'endpointBad';
};

/** A prefix as it is stored: without a slash in front, and with one at the end. */
const tidyPrefix = (typed: string): string =>
  typed
    .trim()
    .replace(/^\/+|\/+$/gu, '')
    .replace(/.$/u, '$&/');

const lastsFault = ({ lasts, days, until }: VaultDraft, today: string) => {
  const count = Number(days);
  const isCount = Number.isSafeInteger(count) && count > 0 && count <= MOST_DAYS;
  if (lasts === 'days') return isCount ? {} : { days: 'days' as const };
  if (!isDay(until)) return { until: 'until' as const };
  return until > today ? {} : { until: 'untilPast' as const };
};

/**
 * The settings that the fields stand for, or what is wrong with them. `today` is the day in UTC,
 * `2026-11-29`.
 */
export const readDraft = (
  draft: VaultDraft,
  today: string,
): { readonly settings: VaultSettings } | { readonly faults: VaultFaults } => {
  const [endpoint, region, bucket] = [draft.endpoint, draft.region, draft.bucket].map((typed) =>
    typed.trim(),
  ) as [string, string, string];
  const prefix = tidyPrefix(draft.prefix);
  const badEndpoint = endpointFault(endpoint);
  const faults: VaultFaults = {
    ...(badEndpoint && { endpoint: badEndpoint }),
    ...(!isRegion(region) && { region: 'region' }),
    ...(!isBucket(bucket) && { bucket: 'bucket' }),
    ...(!isPrefix(prefix) && { prefix: 'prefix' }),
    ...lastsFault(draft, today),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const { mode, encrypt, lasts, days, until } = draft;
  const retention = lasts === 'days' ? { days: Number(days) } : { until };
  const { origin } = new URL(endpoint);
  return { settings: { endpoint: origin, region, bucket, prefix, mode, retention, encrypt } };
};
