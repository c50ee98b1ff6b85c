import { TAG_MANIFEST } from '../format/layout.ts';
import type { OpenedVolume } from '../format/opened-volume.ts';
import type { ParsedIndex } from '../format/parse-index.ts';
import type { RepackedWay } from './container/repacked.ts';
import type { Finding } from './finding.ts';
import type { Note } from './note.ts';
import type { SignatureFacts } from './signatures/verify-signatures.ts';

/**
 * What a verification may leave unproven; each has its sentence in `lib/words` under
 * `outcome.notProven_`.
 */
export const NOT_PROVEN = ['PAGE_TRUE', 'BEFORE_CAPTURE', 'WHO', 'WHEN'] as const;
/** The code of something unproven. */
export type NotProven = (typeof NOT_PROVEN)[number];

/**
 * The custody log: its open and its sealed lines, and the numbers of the items in the package whose
 * arrival stands in a sealed line, so that the log does not show it.
 */
export type LogFacts = {
  readonly open: number;
  readonly sealed: number;
  readonly unlocated: readonly number[];
};

/**
 * Facts about the package. `zipBytes` is the size of the zip, or of all files of an unpacked
 * folder; `files` and `bytes` count its unpacked files. `repacked` lists the signs that it was
 * packed again; an empty list proves nothing. `index` is absent if it could not be read.
 */
export type Facts = SignatureFacts & {
  readonly zipBytes: number;
  readonly files: number;
  readonly bytes: number;
  readonly repacked: readonly RepackedWay[];
  readonly folder?: string;
  readonly index?: ParsedIndex;
  readonly log?: LogFacts;
};

/**
 * The outcome of a verification; the package is intact if there are no findings. `notes` are no
 * faults, but a reader should know them.
 */
export type Verification = {
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  /** The records, the index and the log as they were read; absent without a readable index. */
  readonly opened?: OpenedVolume;
  readonly facts: Facts;
  readonly notProven: readonly NotProven[];
};

/**
 * Lists what the checks leave unproven: always the page itself; who signed, unless the signer has
 * the expected key, as a certificate can state any name; when, unless an authority that the
 * verifier knows stamped the package.
 */
export const notProvenBy = ({
  confirmed = false,
  stamps = [],
}: SignatureFacts): readonly NotProven[] => {
  const isStamped = stamps.some(
    ({ path, standing }) => path === TAG_MANIFEST && (standing === 'known' || standing === 'given'),
  );
  return NOT_PROVEN.filter(
    (code) => !(code === 'WHO' && confirmed) && !(code === 'WHEN' && isStamped),
  );
};

/**
 * What is proven where there are no findings; each has its sentence in `lib/words` under
 * `outcome.proven_`. Without a signature the files only fit one another; of a log with sealed
 * lines only the order and the open lines are proven.
 */
export type Proven = 'files' | 'unsignedFiles' | 'records' | 'heldRecords' | 'log' | 'openLog';

/** Lists what volumes without findings prove together. */
export const provenBy = (volumes: readonly Pick<Verification, 'facts'>[]): readonly Proven[] => {
  const isSigned = volumes.every(({ facts }) => facts.signed);
  const hasSealed = volumes.some(({ facts }) => (facts.log?.sealed ?? 0) > 0);
  const hasWithheld = volumes.some(({ facts }) =>
    facts.index?.items.some(({ withheld }) => withheld !== undefined),
  );
  return [
    isSigned ? 'files' : 'unsignedFiles',
    hasWithheld ? 'heldRecords' : 'records',
    hasSealed ? 'openLog' : 'log',
  ];
};
