import { groupBy } from '../../evidence/group-by.ts';
import type { Instant } from '../../evidence/matter.ts';
import { list, object, text } from '../../format/shape.ts';
import type { SetVerification } from '../verify-set.ts';
import type { OutcomeLine } from './outcome.ts';

/**
 * A signer whose packages were verified here without findings: the name that the certificate
 * states, when the first was verified, and the ids of their exports.
 */
export type MetSigner = {
  readonly fingerprint: string;
  readonly name: string;
  readonly since: Instant;
  readonly exports: readonly string[];
};

/**
 * Whether a signer was met before, or is this browser; each has its sentence in `lib/words` under
 * `outcome`.
 */
export type MetCode = 'MET_FIRST' | 'MET_BEFORE' | 'MET_NEW_KEY' | 'MET_OWN';

/** Bounds on what is kept, since packages of anybody are verified; the oldest are forgotten. */
const MOST_SIGNERS = 500;
const MOST_EXPORTS = 500;

const isMetSigner = object({ fingerprint: text, name: text, since: text, exports: list(text) });

/** Parses what was kept; anything of a wrong shape is left out. */
export const parseMetSigners = (kept: unknown): readonly MetSigner[] =>
  Array.isArray(kept) ? kept.filter((one) => isMetSigner(one)) : [];

/** The signers of a verification without findings, each with its exports. */
const signersOf = ({ volumes, findings }: SetVerification, now: Instant): readonly MetSigner[] => {
  if (findings.length > 0 || volumes.some((volume) => volume.findings.length > 0)) return [];
  const signed = volumes.flatMap(({ facts: { signature, index } }) =>
    signature && index ? [{ signer: signature.signer, id: index.export.id }] : [],
  );
  return [...groupBy(signed, ({ signer }) => signer.fingerprint)].map(([fingerprint, all]) => ({
    fingerprint,
    name: all[0]?.signer.subject ?? '',
    since: now,
    exports: [...new Set(all.map(({ id }) => id))],
  }));
};

const meet = (signer: MetSigner, known: readonly MetSigner[]): OutcomeLine<MetCode> => {
  const { fingerprint, name } = signer;
  const before = known.find((one) => one.fingerprint === fingerprint);
  const others = (before?.exports ?? []).filter((id) => !signer.exports.includes(id));
  if (before && others.length > 0) {
    const values = { fingerprint, since: before.since, packages: others.length };
    return { code: 'MET_BEFORE', values };
  }
  const namesake = known.find((one) => one.name === name && one.fingerprint !== fingerprint);
  return namesake
    ? { code: 'MET_NEW_KEY', values: { fingerprint, name, other: namesake.fingerprint } }
    : { code: 'MET_FIRST', values: { fingerprint } };
};

const merge = (signer: MetSigner, known: readonly MetSigner[]): MetSigner => {
  const before = known.find(({ fingerprint }) => fingerprint === signer.fingerprint);
  const exports = [...new Set([...(before?.exports ?? []), ...signer.exports])];
  return { ...signer, ...before, exports: exports.slice(-MOST_EXPORTS) };
};

/**
 * Compares the signers of a verification with those `known` here, and with the fingerprints of the
 * certificates that this browser signed with (`own`). Returns a line for each, and the
 * signers to keep. A package that is verified again does not count as another; one with findings
 * makes nobody known.
 */
export const meetSigners = (
  result: SetVerification,
  known: readonly MetSigner[],
  now: Instant,
  own: ReadonlySet<string> = new Set(),
): { readonly met: readonly OutcomeLine<MetCode>[]; readonly known: readonly MetSigner[] } => {
  const signers = signersOf(result, now);
  const present = new Set(signers.map(({ fingerprint }) => fingerprint));
  const kept = [
    ...known.filter(({ fingerprint }) => !present.has(fingerprint)),
    ...signers.map((signer) => merge(signer, known)),
  ];
  const lineOf = (signer: MetSigner): OutcomeLine<MetCode> =>
    own.has(signer.fingerprint)
      ? { code: 'MET_OWN', values: { fingerprint: signer.fingerprint } }
      : meet(signer, known);
  return { met: signers.map(lineOf), known: kept.slice(-MOST_SIGNERS) };
};
