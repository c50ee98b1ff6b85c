import type { TFunction } from 'i18next';
import type { Facts } from '../../../../lib/verify/verification.ts';
import type { Fact } from './fact-list.tsx';
import { FingerprintText } from './fingerprint-text.tsx';
import { ExactTime } from './when.tsx';

/** A package can hold a time-stamp for each of its records; this many are shown. */
const MOST_STAMPS = 50;

/** The signer and the time-stamps of a package that were verified. */
export const stampFacts = (
  { signed, signer, signature, stamps = [] }: Facts,
  t: TFunction,
): readonly Fact[] => [
  [
    t('handover.signature'),
    signed && signer ? <FingerprintText key="f" fingerprint={signer} /> : t('handover.unsigned'),
  ],
  [t('kit.signerNames'), signature?.signer.subject],
  [t('kit.signedAt'), signature?.at && <ExactTime at={signature.at} />],
  ...stamps.slice(0, MOST_STAMPS).map(
    ({ path, at, authority, standing }): Fact => [
      t('timeStamps.stampOf', { path }),
      <>
        <ExactTime at={at} /> {authority.subject}
        {` · ${t(`timeStamps.standing_${standing}`)}`}
      </>,
    ],
  ),
];
