import { toBase64 } from '../../../backup/row-line.ts';
import { createExportFile } from '../../../browser/export-folder.ts';
import { type Digest, digestOf } from '../../../evidence/digest.ts';
import { ProblemError } from '../../../evidence/problem.ts';
import { SHOWN_FROM } from '../../../format/shown-page.ts';
import { buildShownPage, type KeptMedium } from '../../../package/shown-page/build-shown-page.ts';
import { readArtifact } from '../../../store/items/artifacts.ts';
import type { WorkOptions } from '../../job.ts';

/** An item whose document and media go out: its id, number and address, and its kept files. */
export type ShownItem = {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly media: readonly KeptMedium[];
};

/** The items of an export, and the id of the export folder to write into. */
export type ShowOrder = { readonly folder: string; readonly items: readonly ShownItem[] };

/** A document that was made: whose it is, where it is stored, and what it shows. */
export type ShownDocument = {
  readonly item: string;
  readonly stored: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly paths: readonly string[];
};

const showItem = async (folder: string, item: ShownItem): Promise<ShownDocument | undefined> => {
  const html = await (await readArtifact(item.id, SHOWN_FROM)).text();
  const base64Of = async (path: string) =>
    toBase64(new Uint8Array(await (await readArtifact(item.id, path)).arrayBuffer()));
  const shown = await buildShownPage(html, item.url, item.media, base64Of);
  if (!shown) return undefined;
  const content = new TextEncoder().encode(shown.html);
  const stored = `page-with-media-${item.number}.html`;
  const file = await createExportFile(folder, stored);
  try {
    file.write(content);
    file.close();
  } catch (error) {
    file.abort();
    throw error;
  }
  const digest = await digestOf(content);
  return { item: item.id, stored, bytes: content.length, digest, paths: shown.paths };
};

/**
 * Makes the documents of an export that show the kept media, one after another. Errors:
 * `CANCELLED`, `STORAGE_FULL`, `ALTERED`.
 */
export const showMediaOfExport = async (
  { folder, items }: ShowOrder,
  { signal, onProgress }: WorkOptions,
): Promise<readonly ShownDocument[]> => {
  const made: ShownDocument[] = [];
  for (const [done, item] of items.entries()) {
    if (signal.aborted) throw new ProblemError('CANCELLED', 'The export was cancelled');
    onProgress(done, items.length);
    const document = await showItem(folder, item);
    if (document) made.push(document);
  }
  return made;
};
