import { buildReadiness } from '../../../../lib/casework/readiness/readiness.ts';
import type { ReadinessLine } from '../../../../lib/casework/readiness/readiness-line.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import { isRedaction, namedWords } from '../../../../lib/package/profile/redact/covering-copies.ts';
import { readCaseFile } from '../../../../lib/store/casework.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { readItemExtras } from '../../../../lib/store/read-matter.ts';
import { useLive } from '../../../use-live.ts';

const readLines = async (
  matter: Matter,
  items: readonly ListingRow[],
): Promise<readonly ReadinessLine[]> => {
  const { stamps, derived } = await readItemExtras(items);
  const unnamed = [...derived].filter(
    ([, files]) => files.some(isRedaction) && namedWords(files) === undefined,
  );
  return buildReadiness({
    matter,
    caseFile: await readCaseFile(matter.id),
    items,
    stamped: new Set([...stamps.values()].filter(({ token }) => token).map(({ item }) => item)),
    unnamedRedactions: new Set(unnamed.map(([item]) => item)),
  });
};

/** What is missing before the matter can be filed; undefined until it is read. */
export const useReadiness = (
  matter: Matter,
  items: readonly ListingRow[] | undefined,
): readonly ReadinessLine[] | undefined =>
  useLive(async () => items && readLines(matter, items), [matter, items]);
