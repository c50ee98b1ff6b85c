import { useTranslation } from 'react-i18next';
import type { FileClaim } from '../../../lib/evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { FactList } from '../kit/facts/fact-list.tsx';
import { ExactTime } from '../kit/facts/when.tsx';
import css from '../kit/sheets/file-facts.module.css';

/** The words of a claim, the instant that they name, and where in the file they were read. */
const Claim = ({ claim }: { readonly claim: FileClaim }) => {
  const { t } = useTranslation();
  const { raw, at, by } = claim;
  return (
    <>
      {at === raw ? null : raw}
      {at && (
        <>
          {at === raw ? null : ' = '}
          <ExactTime at={at} />
        </>
      )}{' '}
      ({t(`files.by_${by}`)})
    </>
  );
};

/** What a file says of itself, labelled as the file's own words, which nobody checked. */
export const ClaimFacts = ({ record: { file } }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  if (!file || file.claims.length === 0) return null;
  return (
    <>
      <FactList
        title={t('files.claims')}
        facts={file.claims.map((claim) => [
          t(`files.claim_${claim.name}`),
          <Claim key={claim.name} claim={claim} />,
        ])}
      />
      <p className={css.note}>{t('files.claimsNote')}</p>
    </>
  );
};
