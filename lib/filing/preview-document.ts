import { type FiledName, filedDocument, isWorthFiling } from './filed-documents.ts';
import type { FilingChoice } from './filing-choice.ts';
import type { FilingInput } from './filing-input.ts';
import { languagesOf } from './filing-stages.ts';
import type { FilingMakers } from './filing-work.ts';
import { writeLoadFile } from './loadfile/write-load-file.ts';
import { writeDocumentPdf } from './pdf/write-document-pdf.ts';
import { writeExhibits } from './pdf/write-exhibits.ts';

/** A document, or the beginning of one, to be looked at before an export. */
export type DocumentPreview = { readonly mediaType: string; readonly blob: Blob };

/** Keeps files in memory: those of a preview are few and small. */
const memoryFiles = () => {
  const kept = new Map<string, Blob>();
  const create = async (name: string) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    return {
      write: (piece: Uint8Array<ArrayBuffer>) => void pieces.push(piece.slice()),
      close: () => void kept.set(name, new Blob(pieces)),
      abort: () => {},
    };
  };
  return { kept, create };
};

const pdf = (blob: Blob | undefined): DocumentPreview | undefined =>
  blob && { mediaType: 'application/pdf', blob };

const nothing = () => {};

type Preview = {
  readonly input: FilingInput;
  readonly choice: FilingChoice;
  readonly makers: Omit<FilingMakers, 'createFile'>;
  readonly signal: AbortSignal;
};

const previewExhibits = async ({ input, choice, makers, signal }: Preview) => {
  const { kept, create } = memoryFiles();
  await writeExhibits({ ...input, items: input.items.slice(0, 1) }, makers.sources, {
    fonts: await makers.fonts(),
    openSink: create,
    paper: choice.paper,
    volumeBytes: Number.MAX_SAFE_INTEGER,
    pictures: makers.pictures,
    drawGlyph: makers.drawGlyph,
    openPages: makers.openPages,
    signal,
    onProgress: nothing,
  });
  return pdf(kept.get('exhibits.pdf'));
};

const previewLoadFile = async ({ input, choice, makers, signal }: Preview) => {
  const { kept, create } = memoryFiles();
  await writeLoadFile({ ...input, items: input.items.slice(0, 1) }, makers.sources, {
    codec: makers.sheets,
    openPages: makers.openPages,
    openSink: create,
    format: 'jpeg',
    paper: choice.paper,
    confidentiality: choice.confidentiality,
    signal,
    onProgress: nothing,
  });
  const [first] = [...kept].filter(([name]) => name.endsWith('.jpg')).sort();
  return first && { mediaType: 'image/jpeg', blob: first[1] };
};

/**
 * Makes one document to be looked at: a list, a schedule or a statement whole, in the first of its
 * languages, without page and Bates numbers; of the exhibits the first one; of the load file its
 * first sheet. Undefined where it would have no content, so that it is not filed.
 */
export const previewDocument = async (
  name: FiledName,
  preview: Preview,
): Promise<DocumentPreview | undefined> => {
  const { input, choice, makers } = preview;
  if (name === 'exhibits') return input.items.length > 0 ? previewExhibits(preview) : undefined;
  if (name === 'loadfile') return previewLoadFile(preview);
  const [language = 'en'] = languagesOf(input.language);
  const built = filedDocument(name).build(input, { pages: new Map(), bates: new Map() }, language);
  if (!isWorthFiling(name, built)) return undefined;
  const { kept, create } = memoryFiles();
  const sink = await create(name);
  const { at, software } = input.export;
  const { drawGlyph } = makers;
  const options = { fonts: await makers.fonts(), sink, paper: choice.paper, at, software };
  await writeDocumentPdf(built.paper, { ...options, drawGlyph });
  sink.close();
  return pdf(kept.get(name));
};
