import type { Ledger } from '../../evidence/ledger.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * Finds time-stamps of records that the log names and the package does not hold, or holds others in
 * their place.
 */
export const checkStampClaims = (
  bag: Bag,
  { items }: ParsedIndex,
  { byNumber }: Ledger,
): readonly Finding[] =>
  items.flatMap(({ id, number, folder }) => {
    const { item, token } = byNumber.get(number) ?? {};
    if (item !== id || token === undefined) return [];
    const path = `data/${folder}/record.tsr`;
    const file = bag.files.get(path);
    if (!file) return [finding('STAMP_MISSING', 'The log says that the record has it', path)];
    // The first versions of the log did not name the digest.
    if (!token.startsWith('sha256:') || file.digest === undefined || file.digest === token)
      return [];
    return [finding('LOG_DISAGREES', 'The log names a token with another digest', path)];
  });
