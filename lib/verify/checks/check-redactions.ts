import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import { INDEX_PATH } from '../read-index.ts';

/** An entry must name a derived file of its item, and the artifact that stays back for it. */
const isConsistent = (
  { derived = [], withheld = [] }: ParsedItem,
  { file, of, from, digest }: NonNullable<ParsedItem['redactions']>[number],
): boolean =>
  derived.some((one) => one.path === file && one.digest === digest && one.from.includes(from)) &&
  withheld.some((one) => one.path === of && one.digest === from && one.reason === 'redacted');

/**
 * Compares the redaction log with the files that go out and stay back, and notes the items whose
 * sealed record stays back, so that they were checked by its digest alone.
 */
export const checkRedactions = ({ items }: ParsedIndex): Checked<Finding> => {
  const wrong = items.flatMap((item) =>
    (item.redactions ?? []).filter((entry) => !isConsistent(item, entry)),
  );
  const byDigest = items.flatMap(({ redactedRecord }) => redactedRecord ?? []);
  return {
    findings: wrong.map(({ file }) =>
      finding('INDEX_DISAGREES', `Its redaction log disagrees with its files: ${file}`, INDEX_PATH),
    ),
    notes:
      byDigest.length > 0
        ? [
            note(
              'RECORD_REDACTED',
              `${byDigest.length} of ${items.length} items were checked by their digest alone`,
              byDigest.map(({ path }) => `data/${path}`),
            ),
          ]
        : [],
  };
};
