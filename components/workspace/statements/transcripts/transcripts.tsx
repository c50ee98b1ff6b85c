import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { isTranscript, type TranscriptAnchor } from '../../../../lib/evidence/statement/anchor.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { findMatter } from '../../../../lib/store/matters.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useLive } from '../../../use-live.ts';
import { StatementDialog, type StatementForm } from '../form/statement-form.tsx';
import { numberTranscripts, type Transcript, unnumbered } from '../numbered-statement.ts';
import { StatementList } from '../statement-list.tsx';
import { useNames } from '../use-names.ts';
import { RegionDialog } from './region-dialog.tsx';
import { SpanDialog } from './span-dialog.tsx';

/** Where the words are asked for, in this file; or the form, once they are known. */
type Step =
  | { readonly file: ArtifactRow; readonly changes?: Transcript }
  | (StatementForm & { readonly anchor: TranscriptAnchor });

const isPicture = ({ mediaType }: ArtifactRow): boolean =>
  /^image\/(?:png|jpeg|gif|webp|avif)$/u.test(mediaType);
const isPlayed = ({ mediaType }: ArtifactRow): boolean => /^(?:video|audio)\//u.test(mediaType);

/** The files of which a person can type words: pictures that browsers draw, video and sound. */
export const transcribable = (files: readonly ArtifactRow[]): readonly ArtifactRow[] =>
  files.filter((file) => isPicture(file) || isPlayed(file));

/** Words and place as they were, if neither is changed: whose transcript it is then stays. */
const keepSame = (anchor: TranscriptAnchor, before: TranscriptAnchor | undefined) =>
  before && JSON.stringify({ ...anchor, by: before.by }) === JSON.stringify(before)
    ? before
    : anchor;

type Props = {
  readonly item: ListedItem;
  readonly files: readonly ArtifactRow[];
  readonly nameOf?: (file: ArtifactRow) => string;
};

/** What a screen needs to let statements be typed of files, and to show those that there are. */
export const useTranscripts = ({ item, files, nameOf = ({ path }) => path }: Props) => {
  const { id, matterId } = item;
  const { statement: all } = useCaseFile(matterId);
  const by = useLive(async () => (await findMatter(matterId))?.custodian.name, [matterId]);
  const [step, setStep] = useState<Step>();
  const transcripts = useMemo(
    () => numberTranscripts(all, id, (path) => files.some((file) => file.path === path)),
    [all, id, files],
  );
  const close = () => setStep(undefined);
  const leavePlace = () => setStep((now) => (now && 'file' in now ? undefined : now));
  const edit = (changes: Statement) => {
    const file = files.find(({ path }) => path === changes.anchor.artifact);
    const found = transcripts.find((one) => one.id === changes.id);
    if (file && found) setStep({ file, changes: found });
  };
  const dialog = step && by !== undefined && (
    <StepDialog {...{ step, item, files, nameOf, by, close, leavePlace }} onStep={setStep} />
  );
  return {
    transcripts,
    edit,
    /** Asks for words in this file; undefined where none can be stated of the item. */
    add: matterId === INBOX_ID ? undefined : (file: ArtifactRow) => setStep({ file }),
    /** Opens the form with words that are known. */
    open: (form: StatementForm) => {
      const { anchor } = form;
      if (isTranscript(anchor)) setStep({ ...form, anchor });
    },
    dialog,
  };
};

type StepProps = Required<Props> & {
  readonly step: Step;
  readonly by: string;
  readonly close: () => void;
  readonly leavePlace: () => void;
  readonly onStep: (step: Step) => void;
};

const StepDialog = ({ step, item, files, nameOf, by, close, leavePlace, onStep }: StepProps) => {
  if ('anchor' in step)
    return (
      <StatementDialog
        {...step}
        {...{ matterId: item.matterId, item: item.id }}
        language={item.record.page.language}
        onClose={close}
      />
    );
  const { file, changes } = step;
  const before = changes?.anchor;
  const chosen = (anchor: TranscriptAnchor) =>
    onStep({ anchor: keepSame(anchor, before), ...(changes && { changes: unnumbered(changes) }) });
  const common = { by, onChosen: chosen, onClose: leavePlace };
  if (isPlayed(file))
    return (
      <SpanDialog
        {...common}
        file={file}
        before={before && 'span' in before ? before : undefined}
      />
    );
  return (
    <RegionDialog
      {...common}
      pictures={files.filter(isPicture)}
      first={file.path}
      nameOf={nameOf}
      before={before && 'region' in before ? before : undefined}
    />
  );
};

type ListProps = {
  readonly item: ListedItem;
  readonly of: Pick<ReturnType<typeof useTranscripts>, 'transcripts' | 'edit'>;
  readonly focused: string | undefined;
  readonly onShow: (statement: Transcript) => void;
};

/** The statements whose words a person typed, each shown in its place, changed or taken out. */
export const TranscriptList = ({ item, of: { transcripts, edit }, focused, onShow }: ListProps) => {
  const { t } = useTranslation();
  const names = useNames(item.matterId);
  if (transcripts.length === 0) return null;
  return (
    <StatementList
      {...{ focused, names, onShow }}
      statements={transcripts}
      title={t('statements.transcripts')}
      showTitle={t('statements.showPlace')}
      isWithheld={Boolean(item.withheld)}
      language={undefined}
      onEdit={edit}
    />
  );
};
