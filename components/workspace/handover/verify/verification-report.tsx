import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import type { Finding } from '../../../../lib/verify/finding.ts';
import { buildOutcome } from '../../../../lib/verify/outcome/build-outcome.ts';
import type { SetVerification } from '../../../../lib/verify/verify-set.ts';
import { CaseZone } from '../../../case-zone.tsx';
import { FindingList } from './finding-list.tsx';
import { NoteList } from './note-list.tsx';
import { OutcomeText } from './outcome-text.tsx';
import type { VerifiedFiles } from './use-verification.ts';
import css from './verification-report.module.css';
import { VolumeFacts } from './volume-facts.tsx';

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

const matterOf = ({ volumes }: SetVerification) =>
  volumes.map(({ facts }) => facts.index?.matter).find(Boolean);

/** The names of items by id: the exhibit label and title in the package. */
const itemNames = ({ volumes }: SetVerification) => {
  const items = volumes.flatMap(({ facts }) => facts.index?.items ?? []);
  const names = new Map(
    items.map(({ id, exhibit, title, url }) => [id, `${exhibit} · ${title ?? url}`]),
  );
  return (item: string) => names.get(item);
};

/**
 * The outcome, with what the verification proves and what not, and every finding. Times are in the
 * zone of the case, as the package has it.
 */
export const VerificationReport = ({ files, result, met = [] }: VerifiedFiles) => (
  <CaseZone matter={matterOf(result)}>
    <div className={css.report}>
      <OutcomeText outcome={buildOutcome(result)} met={met} />
      <FindingList findings={allFindings(result, files)} nameOf={itemNames(result)} />
      <NoteList notes={result.volumes.flatMap(({ notes }) => notes)} />
      {result.volumes.map((volume, at) => (
        <VolumeFacts key={files[at]?.name} name={files[at]?.name ?? ''} facts={volume.facts} />
      ))}
    </div>
  </CaseZone>
);
