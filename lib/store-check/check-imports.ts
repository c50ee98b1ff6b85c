import { digestNow } from '../evidence/digest.ts';
import { LOG_FILE, TAG_MANIFEST } from '../format/layout.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listAllImports } from '../store/imports.ts';
import { type StoreFault, storeFault } from './store-fault.ts';

/**
 * Checks that the custody log and the tag manifest of each package that items were received in are
 * the ones whose digests were kept. The same digests stand in the `received` entries.
 */
export const checkImports = async (db?: EvidenceStore): Promise<readonly StoreFault[]> =>
  (await listAllImports(db)).flatMap(({ matterId, from, log, volumes }) =>
    volumes.flatMap(({ name, tagManifest, files }) =>
      files.flatMap(({ path, content }) => {
        const expected = path === LOG_FILE ? log : path === TAG_MANIFEST ? tagManifest : undefined;
        return expected === undefined || digestNow(content) === expected
          ? []
          : [
              storeFault('IMPORT_ALTERED', `${name}: ${path}`, {
                matter: matterId,
                label: from.reference,
              }),
            ];
      }),
    ),
  );
