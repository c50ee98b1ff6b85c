import type { Bytes, Digest } from '../../../evidence/digest.ts';
import type { ExportItem } from '../../../evidence/export-item.ts';
import type { Artifact } from '../../../evidence/item.ts';
import type { ShownPicture } from '../../pictures/shown-pictures.ts';
import type { DatRow } from '../formats/dat.ts';

/** A file of the package: held in memory, or read by its item's id and its path. */
export type LoadFileSource = {
  readonly digest: Digest;
  readonly content: Bytes | { readonly item: string; readonly path: string };
};

/** A file that is produced as it is; `extension` is that of its name, `json` for instance. */
export type NativeFile = LoadFileSource & {
  readonly extension: string;
  readonly mediaType: string;
};

/**
 * The sheets of a document, in their order. A slip sheet has lines in place of a picture; `lines`
 * of a file are those of its slip sheet, where its pages cannot be drawn. `text` is the text of the
 * document, on as many sheets as it takes.
 */
export type SheetSource =
  | { readonly show: 'page'; readonly item: ExportItem }
  | { readonly show: 'picture'; readonly item: ExportItem; readonly picture: ShownPicture }
  | {
      readonly show: 'file';
      readonly item: ExportItem;
      readonly file: Artifact;
      readonly lines: readonly string[];
    }
  | { readonly show: 'text'; readonly item: ExportItem }
  | { readonly show: 'slip'; readonly lines: readonly string[] };

/**
 * One document of the load file before it has Bates numbers. `fields` are those that are known
 * without them. `text` is a file, or the words of what has no file.
 */
export type LoadDocument = {
  readonly fields: DatRow;
  readonly sheets: readonly SheetSource[];
  readonly text: LoadFileSource | { readonly words: string };
  readonly native?: NativeFile;
  /** What the pictures and rows are made from. */
  readonly from: readonly Digest[];
};

/** A page with its attachments, the page first; `item` is absent for what is withheld. */
export type LoadFamily = {
  readonly item?: string;
  readonly documents: readonly [LoadDocument, ...LoadDocument[]];
};
