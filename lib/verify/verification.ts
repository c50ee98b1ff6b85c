import { TAG_MANIFEST } from '../format/layout.ts';
import type { ParsedIndex } from '../format/parse-index.ts';
import type { Finding } from './finding.ts';
import type { SignatureFacts } from './signatures/verify-signatures.ts';

/**
 * What no verification of this package shows; each has its sentence in `lib/words` under `report`.
 */
export const NOT_PROVEN = ['PAGE_TRUE', 'BEFORE_CAPTURE', 'WHO', 'WHEN'] as const;
/** The code of a thing that is not shown. */
export type NotProven = (typeof NOT_PROVEN)[number];

/**
 * What was read. `zipBytes`, `files` and `bytes` (unpacked) are of the zip; `repacked` says that it
 * is not the zip as written, but holds no check of its own container. `index` is absent where it
 * could not be read.
 */
export type Facts = SignatureFacts & {
  readonly zipBytes: number;
  readonly files: number;
  readonly bytes: number;
  readonly repacked: boolean;
  readonly folder?: string;
  readonly index?: ParsedIndex;
};

/** The outcome of a verification: intact where there is no finding. */
export type Verification = {
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  readonly notProven: readonly NotProven[];
};

/**
 * What the checks leave open: always the page itself; who, unless the signer's key is the one
 * expected, as a certificate can bear any name; when, unless an authority that the verifier knows
 * stamped the package.
 */
export const notProvenBy = ({
  confirmed = false,
  stamps = [],
}: SignatureFacts): readonly NotProven[] => {
  const isStamped = stamps.some(({ path, known }) => path === TAG_MANIFEST && known);
  return NOT_PROVEN.filter(
    (code) => !(code === 'WHO' && confirmed) && !(code === 'WHEN' && isStamped),
  );
};
