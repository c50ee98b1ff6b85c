import { useTranslation } from 'react-i18next';
import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import type { Finding } from '../../../../lib/verify/finding.ts';
import { NOT_PROVEN, provenBy, type Verification } from '../../../../lib/verify/verification.ts';
import type { SetVerification } from '../../../../lib/verify/verify-set.ts';
import { FindingList } from './finding-list.tsx';
import { NoteList } from './note-list.tsx';
import css from './verification-report.module.css';
import { VolumeFacts } from './volume-facts.tsx';

type Props = { readonly files: readonly GivenPackage[]; readonly result: SetVerification };
type Found = Finding & { readonly file?: string };

const allFindings = (
  { volumes, findings }: SetVerification,
  files: readonly GivenPackage[],
): Found[] => [
  ...volumes.flatMap((volume, at) =>
    volume.findings.map((found) => {
      const name = files.length > 1 ? files[at]?.name : undefined;
      return name ? { ...found, file: name } : found;
    }),
  ),
  ...findings,
];

/** The names of items by id: the exhibit label and title in the package. */
const itemNames = ({ volumes }: SetVerification) => {
  const items = volumes.flatMap(({ facts }) => facts.index?.items ?? []);
  const names = new Map(
    items.map(({ id, exhibit, title, url }) => [id, `${exhibit} · ${title ?? url}`]),
  );
  return (item: string) => names.get(item);
};

/** The outcome in one line, every finding, and what the verification proves and does not prove. */
export const VerificationReport = ({ files, result }: Props) => {
  const { t } = useTranslation();
  const findings = allFindings(result, files);
  const isIntact = findings.length === 0;
  return (
    <div className={css.report}>
      <p role="status" className={isIntact ? css.intact : css.notIntact}>
        {isIntact ? t('handover.intact') : t('handover.notIntact', { count: findings.length })}
      </p>
      <FindingList findings={findings} nameOf={itemNames(result)} />
      <NoteList notes={result.volumes.flatMap(({ notes }) => notes)} />
      {result.volumes.map((volume, at) => (
        <VolumeFacts key={files[at]?.name} name={files[at]?.name ?? ''} facts={volume.facts} />
      ))}
      {isIntact && <Shown volumes={result.volumes} />}
    </div>
  );
};

const Shown = ({ volumes }: { readonly volumes: readonly Verification[] }) => {
  const { t } = useTranslation();
  const open = NOT_PROVEN.filter((code) =>
    volumes.some(({ notProven }) => notProven.includes(code)),
  );
  const proven = provenBy(volumes).map((what) => t(`handover.proven_${what}`));
  return (
    <div className={css.shown}>
      <section>
        <h2>{t('handover.proven')}</h2>
        <ul>
          {proven.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('handover.notProven')}</h2>
        <ul>
          {open.map((code) => (
            <li key={code}>{t(`handover.notProven_${code}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
};
