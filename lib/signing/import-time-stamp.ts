import type { Bytes } from '../evidence/digest.ts';
import type { EvidenceStore } from '../store/db.ts';
import { getItem } from '../store/items/items.ts';
import { keepStamp } from '../store/stamps.ts';
import { certificatesIn } from '../trust/der/pem.ts';
import { TimeStampRefused } from '../trust/time-stamp/time-stamp-refused.ts';
import { responseOf } from '../trust/time-stamp/time-stamp-response.ts';
import { verifyTimeStamp } from '../trust/time-stamp/verify-time-stamp.ts';

const isPem = (file: Bytes): boolean =>
  new TextDecoder().decode(file.slice(0, 64)).includes('-----BEGIN');

/**
 * Takes a time-stamp over an item's record that was made elsewhere: a TimeStampResp or a bare
 * token, and the authority's certificates in PEM where it lacks them. Throws `TimeStampRefused` for
 * what does not fit the record.
 */
export const importTimeStamp = async (
  id: string,
  files: readonly Bytes[],
  db?: EvidenceStore,
): Promise<void> => {
  const { recordBytes } = await getItem(id, db);
  const [file] = files.filter((one) => !isPem(one));
  const authorities = files.filter(isPem).flatMap(certificatesIn);
  if (!file) throw new TimeStampRefused('NOT_DER', 'No time-stamp was chosen.', false);
  const { problems, genTime, authority, chain } = await verifyTimeStamp(file, recordBytes, {
    authorities,
  });
  const [problem] = problems;
  if (problem) throw new TimeStampRefused(problem.code, problem.detail, false);
  if (!genTime || !authority) throw new TimeStampRefused('NOT_DER', 'It states no time.', false);
  await keepStamp(
    id,
    { token: responseOf(file), chain, genTime, authority: authority.subject },
    db,
  );
};
