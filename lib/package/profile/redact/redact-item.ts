import type { Derived } from '../../../evidence/derived.ts';
import { digestNow } from '../../../evidence/digest.ts';
import type { ExportItem, Redaction, SentDerived } from '../../../evidence/export-item.ts';
import type { Artifact, ArtifactRole } from '../../../evidence/item.ts';
import { findCovered, holdsWhole, maskSpans, maskText } from './covered-words.ts';
import { boxesOf, coveringCopies, isRedaction, namedWords } from './covering-copies.ts';
import { redactRecord } from './redact-record.ts';

const TEXTS: readonly ArtifactRole[] = ['text', 'post-text', 'post-recognised'];

/** Whether a file is a text of the page, whose covered words can be masked. */
export const isMaskable = (role: ArtifactRole): boolean => TEXTS.includes(role);

/** Whether an item has a copy with a black box, and was not redacted for a package before. */
export const needsRedaction = ({ derived = [], redactions }: ExportItem): boolean =>
  redactions === undefined && derived.some(isRedaction);

/** The covered words of an item; undefined where they are not known. */
export const coveredWordsOf = ({ derived = [] }: ExportItem): readonly string[] | undefined =>
  namedWords(derived);

/** All words that are covered in these items, as far as a person named them. */
export const allCoveredWords = (items: readonly ExportItem[]): readonly string[] =>
  items.filter(needsRedaction).flatMap((item) => coveredWordsOf(item) ?? []);

/** The ids of the items that are redacted and whose covered words nobody named. */
export const withoutNamedWords = (items: readonly ExportItem[]): ReadonlySet<string> =>
  new Set(
    items
      .filter((item) => needsRedaction(item) && coveredWordsOf(item) === undefined)
      .map(({ record }) => record.id),
  );

/** The captured text of a file of the item, if it was read for the export. */
const textOf = ({ texts = [] }: ExportItem, { path }: Artifact): string | undefined =>
  texts.find((text) => text.path === path)?.text;

const redactedText = (
  item: ExportItem,
  artifact: Artifact,
  words: readonly string[],
  copy: Derived,
): readonly SentDerived[] => {
  const text = textOf(item, artifact);
  if (text === undefined) return [];
  const masked = maskSpans(text, findCovered(text, words));
  if (holdsWhole(masked, words)) return [];
  const content = new TextEncoder().encode(masked);
  return [
    {
      path: `derived/${artifact.path.replace(/\.txt$/, '')}.redacted.txt`,
      mediaType: 'text/plain',
      kind: 'text',
      bytes: content.length,
      digest: digestNow(content),
      from: [artifact.digest],
      by: copy.by,
      at: copy.at,
      marks: [],
      content,
    },
  ];
};

/** A text without covered words goes out as it was captured; any other file stays back. */
const isFree = (item: ExportItem, artifact: Artifact, words?: readonly string[]): boolean => {
  const text = isMaskable(artifact.role) ? textOf(item, artifact) : undefined;
  return text !== undefined && words !== undefined && !holdsWhole(text, words);
};

const isNamedAfter = (copy: string, original: string): boolean => {
  const base = original.replace(/\.[^.]+$/, '');
  return copy.startsWith(`derived/${base}-`) || copy.startsWith(`derived/${base}.`);
};

const logOf = ({ record }: ExportItem, file: SentDerived, reason: string): readonly Redaction[] => {
  const parents = record.artifacts.filter(({ digest }) => file.from.includes(digest));
  // Two files of the same bytes have one digest: the one that gave the copy its name is meant.
  const of = parents.find(({ path }) => isNamedAfter(file.path, path)) ?? parents[0];
  if (!of) return [];
  const facts = { file: file.path, of: of.path, reason, from: of.digest, digest: file.digest };
  const boxes = boxesOf(file);
  return boxes.length === 0
    ? [facts]
    : boxes.map(({ x, y, width, height }) => ({ ...facts, box: { x, y, width, height } }));
};

/**
 * An item as a court gets it that has a redaction: the copies with the boxes, texts with the
 * covered words masked, and a record without them. Every other file stays back, since nothing shows
 * that it is free of the words: pictures may show them in another place, and documents, archives
 * and answers of the server can hold them in many encodings. An item without a redaction, or one
 * that was redacted before, is returned as it is.
 */
export const redactItem = (item: ExportItem): ExportItem => {
  if (!needsRedaction(item)) return item;
  const words = coveredWordsOf(item);
  const { texts: _texts, withheld = [], derived = [], ...rest } = item;
  const copies = coveringCopies(derived);
  const back = item.record.artifacts.filter((artifact) => !isFree(item, artifact, words));
  const [last] = derived.filter(isRedaction).slice(-1);
  const masked = back
    .filter(({ role }) => isMaskable(role))
    .flatMap((file) => (words && last ? redactedText(item, file, words, last) : []));
  const sent: readonly SentDerived[] = [...copies, ...masked];
  const reason = maskText(last?.redaction?.reason ?? '', words ?? []);
  const reasonOf = ({ redaction }: Derived) => maskText(redaction?.reason ?? reason, words ?? []);
  const redacted = redactRecord(item.record, item.digest, words);
  const listed = new Set(withheld.map(({ path }) => path));
  const fresh = back.filter(({ path }) => !listed.has(path));
  return {
    ...rest,
    ...(redacted && { record: redacted.record, redactedRecord: redacted.bytes }),
    ...(sent.length > 0 && { derived: sent }),
    withheld: [...withheld, ...fresh.map(({ path }) => ({ path, reason: 'redacted' as const }))],
    redactions: sent.flatMap((file) => logOf(item, file, reasonOf(file))),
  };
};
