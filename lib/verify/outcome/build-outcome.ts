import type { Instant } from '../../evidence/matter.ts';
import { TAG_MANIFEST } from '../../format/layout.ts';
import { ROOTS_SOURCE } from '../../trust/time-stamp/known-roots.ts';
import type { SignatureShown } from '../signatures/check-signature.ts';
import type { StampShown } from '../signatures/check-stamps.ts';
import { NOT_PROVEN, provenBy, type Verification } from '../verification.ts';
import type { SetVerification } from '../verify-set.ts';
import type { ByCode, Outcome, OutcomeLine, ShownCode, SinceCode, Verdict } from './outcome.ts';

type Volumes = readonly Verification[];

const isTrusted = ({ standing }: StampShown): boolean =>
  standing === 'known' || standing === 'given';

/** Only a time-stamp whose authority somebody vouches for is relied on. */
const isStamped = (stamps: readonly StampShown[] = []): boolean => stamps.some(isTrusted);

const verdictOf = (volumes: Volumes, findings: number): Verdict => {
  if (findings > 0) return 'BROKEN';
  if (!volumes.some(({ facts }) => facts.signed)) return 'INTACT_UNSIGNED';
  return volumes.every(({ facts }) => facts.signed) ? 'INTACT_SIGNED' : 'INTACT_PARTLY_SIGNED';
};

const signerLine = ({ signer, expected }: SignatureShown): OutcomeLine<ByCode> => ({
  code: expected ? 'SIGNER_EXPECTED' : 'SIGNER_STATED',
  values: { fingerprint: signer.fingerprint, name: signer.subject },
});

/** One line for each signer, and one if a volume has none. */
const byWhom = (volumes: Volumes): readonly OutcomeLine<ByCode>[] => {
  const signatures = volumes.flatMap(({ facts }) => facts.signature ?? []);
  const signers = new Map(signatures.map((one) => [one.signer.fingerprint, one]));
  return [
    ...[...signers.values()].map(signerLine),
    ...(volumes.some(({ facts }) => !facts.signed)
      ? [{ code: 'NOT_SIGNED', values: {} } as const]
      : []),
  ];
};

const latest = <Dated extends { readonly at: Instant }>(dated: readonly Dated[]) =>
  dated.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];

/**
 * The time of the package: the latest of its volumes' time-stamps if a known or given authority
 * stamped each of them, or else the latest time that its maker states.
 */
const packageTime = (volumes: Volumes): OutcomeLine<SinceCode> => {
  const stamps = volumes.flatMap(
    ({ facts }) =>
      facts.stamps?.find((stamp) => stamp.path === TAG_MANIFEST && isTrusted(stamp)) ?? [],
  );
  const stamp = stamps.length === volumes.length ? latest(stamps) : undefined;
  if (stamp) {
    const code = stamp.standing === 'known' ? 'STAMPED_KNOWN' : 'STAMPED_GIVEN';
    const { at, authority, root } = stamp;
    const known = stamp.standing === 'known' ? ROOTS_SOURCE : {};
    const { subject, fingerprint } = root;
    return {
      code,
      values: { at, authority: authority.subject, root: subject, fingerprint, ...known },
    };
  }
  const stated = volumes.flatMap(({ facts: { signature, index } }) => {
    const at = signature?.at ?? index?.export.at;
    return at === undefined ? [] : [{ at }];
  });
  const at = latest(stated)?.at;
  return at === undefined ? { code: 'NO_TIME', values: {} } : { code: 'OWN_CLOCK', values: { at } };
};

/** How many records have a time-stamp of their own by a known or given authority. */
const recordTimes = (volumes: Volumes): readonly OutcomeLine<SinceCode>[] => {
  const items = new Set(
    volumes.flatMap(({ facts }) => facts.index?.items ?? []).map(({ folder }) => folder),
  );
  const stamped = new Set(
    volumes
      .flatMap(({ facts }) => facts.stamps ?? [])
      .filter((stamp) => stamp.path !== TAG_MANIFEST && isTrusted(stamp))
      .map(({ path }) => path),
  );
  return stamped.size === 0
    ? []
    : [{ code: 'RECORDS_STAMPED', values: { stamped: stamped.size, all: items.size } }];
};

const notShown = (volumes: Volumes): readonly ShownCode[] => [
  ...NOT_PROVEN.filter((code) => volumes.some(({ notProven }) => notProven.includes(code))).map(
    (code) => `notProven_${code}` as const,
  ),
  ...(volumes.some(({ facts }) => facts.signed || isStamped(facts.stamps))
    ? (['notProven_REVOCATION'] as const)
    : []),
  'notProven_LAST_ITEMS',
  ...(volumes.some(({ facts }) => (facts.log?.sealed ?? 0) > 0)
    ? (['notProven_SEALED_LINES'] as const)
    : []),
];

/** Builds the outcome of a verification. A package with findings proves nothing as a whole. */
export const buildOutcome = ({ volumes, findings }: SetVerification): Outcome => {
  const count = volumes.reduce((sum, volume) => sum + volume.findings.length, findings.length);
  const verdict = verdictOf(volumes, count);
  if (verdict === 'BROKEN')
    return { verdict, findings: count, by: [], since: [], proven: [], notShown: [] };
  return {
    verdict,
    findings: 0,
    by: byWhom(volumes),
    since: [packageTime(volumes), ...recordTimes(volumes)],
    proven: provenBy(volumes).map((what) => `proven_${what}` as const),
    notShown: notShown(volumes),
  };
};
