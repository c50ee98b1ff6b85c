import { digestNow } from '../../evidence/digest.ts';
import { MANIFEST, TAG_MANIFEST } from '../../format/layout.ts';
import type { ZipFile } from '../../zip/read/zip-content.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

/** The same file with each CR before an LF taken out; undefined if it has none or was not kept. */
const restore = (file: ZipFile | undefined): ZipFile | undefined => {
  const { content } = file ?? {};
  if (!file || !content) return undefined;
  const kept = content.filter((byte, at) => byte !== 13 || content[at + 1] !== 10);
  return kept.length === content.length
    ? undefined
    : { ...file, size: kept.length, content: kept, digest: digestNow(kept) };
};

const listedIn = (bag: Bag, manifest: string): ReadonlyMap<string, string> =>
  new Map(
    (textOf(bag, manifest) ?? '')
      .split('\n')
      .map((line) => [line.slice(66), `sha256:${line.slice(0, 64)}`]),
  );

/**
 * Puts back the line ends of files that a transfer in text mode changed: each file that then has
 * the digest in the manifest, and the tag manifest itself. Everything else is checked on what was
 * exported, so that the one cause is one finding.
 */
export const restoreLineEnds = (
  bag: Bag,
): { readonly bag: Bag; readonly findings: readonly Finding[] } => {
  const files = new Map(bag.files);
  const restored: string[] = [];
  const put = (path: string, file: ZipFile) => {
    files.set(path, file);
    restored.push(path);
  };
  const own = restore(files.get(TAG_MANIFEST));
  if (own) put(TAG_MANIFEST, own);
  for (const manifest of [TAG_MANIFEST, MANIFEST])
    for (const [path, digest] of listedIn({ ...bag, files }, manifest)) {
      const file = files.get(path);
      const was = file?.digest === digest ? undefined : restore(file);
      if (was?.digest === digest) put(path, was);
    }
  if (restored.length === 0) return { bag, findings: [] };
  const detail = 'Its lines end in CR and LF; with LF alone it is what was exported';
  return {
    bag: { ...bag, files },
    findings: restored.map((path) => finding('LINE_ENDS', detail, path)),
  };
};
