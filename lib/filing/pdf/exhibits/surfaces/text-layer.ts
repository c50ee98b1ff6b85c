import type { ExportItem } from '../../../../evidence/export-item.ts';
import { artifactsSent } from '../../../../evidence/export-item.ts';
import type { ArtifactRole } from '../../../../evidence/item.ts';
import type { Box } from '../../../../evidence/page/box.ts';
import type { TextLine } from '../../../../evidence/page/text-line.ts';
import type { FilingSources } from '../../../filing-sources.ts';
import type { Surface } from '../../../pictures/surface.ts';

/** Characters of one unseen line; longer ones are cut into pieces between words. */
const LONGEST_LINE = 160;
/** No more text than this is laid on one surface. */
const MOST_TEXT = 400_000;

const isRedacted = ({ redactions = [], redactedRecord }: ExportItem): boolean =>
  redactions.length > 0 || redactedRecord !== undefined;

/**
 * The measured lines of an item, where its page's text goes out as it was captured: they state the
 * same words.
 */
export const linesSent = async (
  item: ExportItem,
  sources: FilingSources,
): Promise<readonly TextLine[]> => {
  const isSent = artifactsSent(item).some(({ role }) => role === 'text');
  return isSent && !isRedacted(item) ? sources.lines(item.record.id) : [];
};

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A text of the item as it goes out: masked where it was redacted, absent where it stays back. */
export const textSent = async (
  item: ExportItem,
  sources: FilingSources,
  role: ArtifactRole,
): Promise<string> => {
  const artifact = item.record.artifacts.find((one) => one.role === role);
  if (!artifact) return '';
  if (artifactsSent(item).includes(artifact))
    return (await sources.read(item.record.id, artifact.path)).text();
  const masked = (item.derived ?? []).find(
    ({ kind, from }) => kind === 'text' && from.includes(artifact.digest),
  );
  return masked?.content ? decode(masked.content) : '';
};

/** The lines of a text, long ones in pieces. */
const piecesOf = (text: string): readonly string[] =>
  text
    .slice(0, MOST_TEXT)
    .split(/[\r\n]+/u)
    .flatMap(
      (line) =>
        line.match(new RegExp(`.{1,${LONGEST_LINE}}(?:\\s|$)|.{1,${LONGEST_LINE}}`, 'gsu')) ?? [],
    )
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Lines spread evenly over a box, since nobody measured where they stand. */
const spread = (lines: readonly string[], { x, y, width, height }: Box): readonly TextLine[] => {
  const step = height / Math.max(1, lines.length);
  return lines.map((text, at) => ({
    text,
    x,
    y: y + at * step,
    width: Math.min(width, text.length * 12),
    height: Math.min(14, step),
  }));
};

/** The lines to lie over a surface; `isMeasured` where each is at its own place. */
export type SurfaceText = { readonly lines: readonly TextLine[]; readonly isMeasured: boolean };

const middleOf = ({ y, height }: TextLine): number => y + height / 2;

/** The text that lies over a surface: measured lines, or else the captured text spread over it. */
export const textOver = async (
  item: ExportItem,
  surface: Surface,
  measured: readonly TextLine[],
  sources: FilingSources,
): Promise<SurfaceText> => {
  const { box, area, kind, hasLines } = surface;
  const isIn = (line: TextLine): boolean =>
    line.area === area &&
    middleOf(line) >= box.y &&
    middleOf(line) < box.y + box.height &&
    line.x < box.x + box.width &&
    line.x + line.width > box.x;
  const own = hasLines ? measured.filter(isIn) : [];
  if (own.length > 0) return { lines: own, isMeasured: true };
  const role = ({ post: 'post-text', page: 'text', picture: 'text', area: undefined } as const)[
    kind
  ];
  const isPage = kind !== 'picture' || surface.name === 'viewport';
  const text = role && isPage ? await textSent(item, sources, role) : '';
  return { lines: spread(piecesOf(text), box), isMeasured: false };
};
