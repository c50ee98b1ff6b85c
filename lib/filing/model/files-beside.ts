import { artifactsSent, type ExportItem } from '../../evidence/export-item.ts';
import type { Artifact } from '../../evidence/item.ts';

/**
 * What goes out of an item beside its pictures and its source: the recording of its tab, the media
 * of its post, the files attached to an e-mail. `played` is what of these no paper can show.
 */
export type FilesBeside = {
  /** How long each recording is, in whole seconds. */
  readonly recordings: readonly number[];
  readonly media: number;
  readonly attachments: number;
  readonly played: readonly Artifact[];
};

const isPlayed = ({ mediaType }: Artifact): boolean => /^(?:video|audio)\//u.test(mediaType);

/** The length of a recording in seconds; one that is shorter than half of one has one. */
export const secondsOf = ({ recording }: Artifact): number | undefined =>
  recording && Math.max(1, Math.round(recording.durationMs / 1_000));

/** The files of an item that go out beside its pictures and its source. */
export const filesBeside = (item: Pick<ExportItem, 'record' | 'withheld'>): FilesBeside => {
  const sent = artifactsSent(item);
  return {
    recordings: sent.flatMap((artifact) => secondsOf(artifact) ?? []),
    media: sent.filter(({ role }) => role === 'media').length,
    attachments: item.record.file?.attachments?.length ?? 0,
    played: sent.filter(isPlayed),
  };
};
