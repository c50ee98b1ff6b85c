import type { BatesRange, FilingInput } from '../filing-input.ts';
import type { FilingSources } from '../filing-sources.ts';
import { batesPrefix } from './formats/bates.ts';
import type { DatRow } from './formats/dat.ts';
import { planFamilies } from './plan/plan-families.ts';
import type { LoadFileOptions, WrittenLoadFile } from './produced-file.ts';
import { openSheetPress } from './sheets/sheet-press.ts';
import { type Production, writeDocument } from './write-document.ts';
import { openVolumes } from './write-volumes.ts';

/** The range of a family, from its page to its last attachment. */
const rangeOf = (rows: readonly DatRow[]): BatesRange => ({
  first: rows[0]?.BEGBATES ?? '',
  last: rows.at(-1)?.ENDBATES ?? '',
});

/** Every document of a family states where that begins and ends; one that is alone is no family. */
const withFamily = (rows: readonly DatRow[]): readonly DatRow[] => {
  if (rows.length < 2) return rows;
  const { first: BEGATTACH, last: ENDATTACH } = rangeOf(rows);
  return rows.map((row) => ({ ...row, BEGATTACH, ENDATTACH }));
};

/**
 * Writes a load file for review platforms (`loadfile/VOL001/…`): a row and the pictures of every
 * page, its attachments behind it, and a slip sheet for what is withheld. One sheet is in memory at
 * a time. Errors: `CANCELLED`, `ALTERED`, and what a source, the codec or a sink throws.
 */
export const writeLoadFile = async (
  input: FilingInput,
  sources: FilingSources,
  options: LoadFileOptions,
): Promise<WrittenLoadFile> => {
  const families = planFamilies(input);
  const total = families.reduce((sum, { documents }) => sum + documents.length, 0);
  const volumes = openVolumes(batesPrefix(input.matter), options);
  const press = openSheetPress(input, sources, options);
  const production: Production = { sources, options, volumes, press };
  const bates = new Map<string, BatesRange>();
  let done = 0;
  try {
    for (const { item, documents } of families) {
      const rows: DatRow[] = [];
      for (const document of documents) {
        press.check();
        rows.push(await writeDocument(document, production));
        done += 1;
        options.onProgress(done, total);
      }
      await volumes.endFamily(
        withFamily(rows),
        documents.flatMap(({ from }) => from),
      );
      if (item !== undefined) bates.set(item, rangeOf(rows));
    }
    return { ...(await volumes.close()), bates };
  } finally {
    press.pictures.release();
    options.codec.close();
  }
};
