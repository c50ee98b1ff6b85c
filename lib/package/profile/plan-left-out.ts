import { logLineOf } from '../../format/parse-log-line.ts';
import type { PackageInput } from '../input.ts';
import { applyProfile } from './apply-profile.ts';
import { listWithheld, type StayingBack } from './list-withheld.ts';

/** What an export leaves out of a matter, for a person to read before anything is written. */
export type LeftOut = {
  /** Items that a person withheld, with their reasons. */
  readonly withheld: PackageInput['withheld'];
  readonly files: readonly StayingBack[];
  /** Items that go out without the note or the tags that they have. */
  readonly notes: number;
  /** Statements that go out without their internal note, or do not go out with it. */
  readonly internalNotes: number;
  /** Statements about items that go out, whose file stays back or whose region is covered. */
  readonly statements: number;
  readonly sealedLines: number;
  readonly lines: number;
};

type Sent = Pick<PackageInput, 'items' | 'caseFile' | 'custody'>;

const countNotes = ({ items }: Sent): number =>
  items.filter(({ labels: { note, tags } }) => note !== '' || tags.length > 0).length;

const countInternalNotes = ({ caseFile }: Sent): number =>
  (caseFile?.statement ?? []).filter(({ internalNote }) => internalNote).length;

const countStatements = ({ caseFile }: Sent, items: ReadonlySet<string>): number =>
  (caseFile?.statement ?? []).filter(({ item }) => items.has(item)).length;

const countSealed = ({ custody }: Sent): number =>
  custody.filter((row) => logLineOf(row).sealed).length;

/** Plans an export and compares what it would hold with what the store holds of the matter. */
export const planLeftOut = (input: PackageInput): LeftOut => {
  const sent = applyProfile(input);
  const ids = new Set(sent.items.map(({ record }) => record.id));
  const stored = { ...input, items: input.items.filter(({ record }) => ids.has(record.id)) };
  return {
    withheld: sent.withheld,
    files: listWithheld(input),
    notes: countNotes(stored) - countNotes(sent),
    internalNotes: countInternalNotes(stored) - countInternalNotes(sent),
    statements: sent.caseFile ? countStatements(input, ids) - countStatements(sent, ids) : 0,
    sealedLines: countSealed(sent),
    lines: input.custody.length,
  };
};
