import { readSettings } from '../browser/settings/settings.ts';
import { INBOX_ID } from '../evidence/matter.ts';
import type { EvidenceStore } from '../store/db.ts';
import { readCurrentSigner } from '../store/signers.ts';
import { fingerprintOf } from '../trust/x509/fingerprint.ts';

/** In place of a fingerprint that is known only once the first export has made the key. */
const BLANK = '________';

/**
 * The fingerprint that a package of a matter would be signed with now, for a document that is shown
 * before the export: a blank where the key is still to be made, undefined where nothing would be
 * signed.
 */
export const expectedSigner = async (
  matterId: string,
  db?: EvidenceStore,
): Promise<string | undefined> => {
  const { custodian } = await readSettings();
  if (matterId === INBOX_ID && !custodian) return undefined;
  const signer = await readCurrentSigner(db);
  return signer ? fingerprintOf(signer.certificate) : BLANK;
};
