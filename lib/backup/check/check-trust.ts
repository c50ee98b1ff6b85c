import type { EvidenceStore } from '../../store/db.ts';
import type { ItemRow } from '../../store/rows.ts';
import { dropSigner, listSigners } from '../../store/signers.ts';
import { correctStamp, findStamp } from '../../store/stamps.ts';
import { type StoreFault, storeFault } from '../../store-check/store-fault.ts';
import { verifyTimeStamp } from '../../trust/time-stamp/verify-time-stamp.ts';
import { tryDescribeCertificate } from '../../trust/x509/describe-certificate.ts';

/**
 * Checks the time-stamp that a backup states for an item. The token must be an authority's over the
 * very bytes of the record. What the row says of authority and time is replaced by what the token
 * says, so that a backup cannot claim an authority that it has no token of.
 */
export const checkStamp = async (
  item: ItemRow,
  staging: EvidenceStore,
): Promise<readonly StoreFault[]> => {
  const stamp = await findStamp(item.id, staging);
  if (!stamp || (stamp.state !== 'stamped' && !stamp.token)) return [];
  const where = { item: item.id, matter: item.matterId, label: item.exhibit };
  const fault = (detail: string) => [storeFault('STAMP_INVALID', detail, where)];
  if (!stamp.token) return fault('It is said to be stamped and has no token');
  const { problems, genTime, authority, chain } = await verifyTimeStamp(
    stamp.token,
    item.recordBytes,
    { authorities: (stamp.chain ?? []).filter((der) => tryDescribeCertificate(der)) },
  );
  const [problem] = problems;
  if (problem || !genTime || !authority) return fault(problem?.detail ?? 'It states no time');
  await correctStamp({ ...stamp, genTime, authority: authority.subject, chain }, staging);
  return [];
};

/**
 * Takes certificates that cannot be read out of a staged backup, and reports them. They belong to
 * no matter, so that they stop none from being restored.
 */
export const checkSigners = async (staging: EvidenceStore): Promise<readonly StoreFault[]> => {
  const faults: StoreFault[] = [];
  for (const { id, certificate, chain } of await listSigners(staging)) {
    if ([certificate, ...chain].every((der) => tryDescribeCertificate(der))) continue;
    await dropSigner(id, staging);
    faults.push(storeFault('SIGNER_UNREADABLE', `The certificate ${id} is left out`, {}));
  }
  return faults;
};
