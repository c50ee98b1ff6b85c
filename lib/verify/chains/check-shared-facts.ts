import type { Merged } from '../../chains/merge/merge-chains.ts';
import { keyOfSubject } from '../../chains/merge/subject.ts';
import { isSameJson } from '../../format/canonical-form.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

/** Facts of a matter that any of its custodians may amend. */
const FACTS = [
  'name',
  'court',
  'docket',
  'cause',
  'timeZone',
  'exhibitPrefix',
  'filingParty',
  'opponents',
  'copies',
  'numberedBy',
] as const;

const isNone = (value: unknown): boolean =>
  value === undefined || value === '' || value === 0 || (Array.isArray(value) && !value.length);

/**
 * Compares the facts of a shared matter in the index with what the chains of all custodians say of
 * them last. A fact that no chain amended is as it was when the matter was opened.
 */
export const checkSharedFacts = (
  { matter }: ParsedIndex,
  merged: ReadonlyMap<string, Merged>,
): readonly Finding[] =>
  FACTS.flatMap((field) => {
    const set = merged.get(keyOfSubject({ kind: 'matter', field }));
    const [stated, counting] = [matter[field], set?.counts.value];
    if (!set || isSameJson(stated, counting) || (isNone(stated) && isNone(counting))) return [];
    const said = `The ${field} is ${JSON.stringify(stated)}`;
    return [
      finding('NAMES_DISAGREE', `${said}, in the chains ${JSON.stringify(counting)}`, INDEX_PATH),
    ];
  });
