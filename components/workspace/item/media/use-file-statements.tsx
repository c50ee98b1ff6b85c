import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import type { Transcript } from '../../statements/numbered-statement.ts';
import {
  TranscriptList,
  transcribable,
  useTranscripts,
} from '../../statements/transcripts/transcripts.tsx';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  /** The statement that the address names. */
  readonly statement: string | undefined;
  /** Holds the files, each in an element with `data-path`. */
  readonly root: RefObject<HTMLElement | null>;
};

/** Brings the file of a statement into view, a video or sound at the start of the statement. */
const showIn = (root: HTMLElement | null, { anchor }: Transcript): void => {
  const place = root?.querySelector(`[data-path="${CSS.escape(anchor.artifact)}"]`);
  place?.scrollIntoView?.({ block: 'center' });
  const player = place?.querySelector<HTMLMediaElement>('video, audio');
  if (!player || !('span' in anchor)) return;
  player.currentTime = anchor.span.start / 1000;
  player.focus({ preventScroll: true });
};

/** The statements that people typed of an item's files: their list, dialogs, and a button each. */
export const useFileStatements = ({ item, artifacts, statement, root }: Props) => {
  const { t } = useTranslation();
  const files = useMemo(() => transcribable(artifacts), [artifacts]);
  const typed = useTranscripts({ item, files });
  const sought = typed.transcripts.find(({ id }) => id === statement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly sought one is shown
  useEffect(() => {
    if (sought) showIn(root.current, sought);
  }, [sought?.id]);
  const button = (file: ArtifactRow): ReactNode =>
    typed.add &&
    files.includes(file) && (
      <Button size="xs" variant="default" onClick={() => typed.add?.(file)}>
        {t(file.mediaType.startsWith('image/') ? 'statements.addRegion' : 'statements.addSpan')}
      </Button>
    );
  const list = (
    <TranscriptList
      {...{ item, focused: statement }}
      of={typed}
      onShow={(one) => showIn(root.current, one)}
    />
  );
  return { list, button, dialog: typed.dialog, transcripts: typed.transcripts };
};
