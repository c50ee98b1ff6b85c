import { canonicalText } from '../../../evidence/chain/canonical.ts';
import { isWithin, witnessHoursOf } from '../../../evidence/witness/witness-window.ts';
import type { ParsedIndex, ParsedWitness } from '../../../format/parse-index.ts';
import type { ParsedRecord } from '../../../format/parse-record.ts';
import { describeWitness } from '../../../witnesses/compare-captures.ts';
import { type Finding, finding } from '../../finding.ts';
import type { OpenLog } from '../../open-log.ts';
import { INDEX_PATH } from '../../read-index.ts';
import { checkUntoldWitnesses } from './check-untold-witnesses.ts';
import { type WitnessedCapture, witnessCaptures } from './witness-captures.ts';

type Members = { readonly [member: string]: unknown };

/** The members of a claim that are not what the records give. */
const otherMembers = (claim: Members, found: Members): readonly string[] =>
  [...new Set([...Object.keys(claim), ...Object.keys(found)])].filter(
    (member) => canonicalText([claim[member] ?? null]) !== canonicalText([found[member] ?? null]),
  );

/** Why a claim is not what the sealed records give; undefined where one of them is not here. */
const recordsFault = (
  claim: ParsedWitness,
  hours: number,
  captures: ReadonlyMap<string, WitnessedCapture>,
): string | undefined => {
  const [one = '', other = ''] = claim.items;
  const [earlier, later] = [captures.get(one), captures.get(other)];
  if (!earlier || !later) return undefined;
  if (earlier.record.capturedAt > later.record.capturedAt) return 'names the later capture first';
  if (!isWithin(earlier.record, later.record, hours))
    return `sets captures side by side that are more than ${hours} hours apart`;
  const found = describeWitness([one, other], earlier, later);
  if (!found) return 'names captures of two pages';
  if (earlier.log === later.log) return 'names captures of one log';
  const wrong = otherMembers(claim, found);
  return wrong.length === 0
    ? undefined
    : `states otherwise than the records: ${wrong.map((member) => `“${member}”`).join(', ')}`;
};

/**
 * Holds what the index says of captures of one page by two custodians against the sealed records:
 * who captured it and when, what agrees and what differs, and whether two are left out. Of a
 * redacted record, or one in another volume, nothing can be compared here.
 */
export const checkWitnesses = (
  { matter, items, elsewhere, witnesses = [] }: ParsedIndex,
  log: OpenLog,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] => {
  const here = new Set([...items, ...elsewhere].map(({ id }) => id));
  const captures = witnessCaptures({ items, elsewhere }, log, records);
  const faultOf = (claim: ParsedWitness): string | undefined => {
    if (claim.items.length !== 2 || claim.custodians.length !== 2 || claim.at.length !== 2)
      return 'does not name two captures';
    if (!claim.items.every((id) => here.has(id))) return 'names an item that is not here';
    return recordsFault(claim, witnessHoursOf(matter), captures);
  };
  const wrong = witnesses.flatMap((claim, at) => {
    const fault = faultOf(claim);
    return fault
      ? [finding('INDEX_DISAGREES', `Second witness ${at + 1} ${fault}`, INDEX_PATH)]
      : [];
  });
  // A claim that is wrong may stand in the place of one that is left out: that is one cause.
  return wrong.length > 0 ? wrong : checkUntoldWitnesses({ matter, witnesses }, captures);
};
