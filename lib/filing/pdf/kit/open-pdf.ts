import PDFDocument from 'pdfkit';
import type { Bytes } from '../../../evidence/digest.ts';
import type { Instant } from '../../../evidence/matter.ts';
import type { Size } from '../../../evidence/page/box.ts';
import type { FileSink } from '../../filing-file.ts';
import type { FilingFonts } from '../../filing-fonts.ts';
import { type Bookmark, bookmark, type Outline } from './bookmark.ts';
import { type EmbeddedFont, type FontCode, fontAccess } from './font-access.ts';

/** A picture that the document holds once, however often it is drawn. Sizes are its pixels. */
export type PdfImage = Size & { readonly label: string };

type Page = { readonly fonts: Record<string, unknown>; end(): void };

/** The members of a document of pdfkit that are used, some of which its types do not name. */
type PdfkitDocument = {
  _font: EmbeddedFont;
  _pageBuffer: Page[];
  _root: { data: { Pages: { data: { Kids: unknown[] } } } };
  _addInfo(): void;
  subset_conformance: string;
  info: Record<string, unknown>;
  page: Page;
  readonly outline: Outline;
  font(source: Bytes | EmbeddedFont['font']): void;
  addPage(options: { size: [number, number]; margin: number }): void;
  addContent(operators: string): void;
  path(data: string): void;
  openImage(jpeg: Bytes): PdfImage;
  image(image: PdfImage, x: number, y: number, size: Size): void;
  addNamedDestination(name: string): void;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  on(event: 'data', listener: (piece: Bytes) => void): void;
  on(event: 'end', listener: () => void): void;
  end(): void;
};

export type PdfOptions = {
  readonly fonts: FilingFonts;
  readonly sink: FileSink;
  readonly title: string;
  /** A tag of BCP 47. */
  readonly language: string;
  readonly software: string;
  readonly at: Instant;
};

/**
 * A PDF that is written as it grows. Coordinates are points from the upper left corner of the page.
 * A page stays open, and can be drawn on by `turnTo`, until `finish` writes it.
 */
export type PdfFile = {
  /** Begins a page and returns its index. */
  readonly addPage: (size: Size) => number;
  readonly turnTo: (index: number) => void;
  /** Writes all open pages from this index on, and waits until the sink took them. */
  readonly finish: (from: number) => Promise<void>;
  /**
   * The advance of a character at a font size of 1; undefined if the font lacks it. A narrow one is
   * as wide as among Latin letters.
   */
  readonly advanceOf: (codePoint: number, isNarrow?: boolean) => number | undefined;
  readonly codeOf: (codePoint: number, isNarrow?: boolean) => FontCode;
  /** The name of the font for the operator `Tf`, on the page that is turned to. */
  readonly fontName: () => string;
  readonly content: (operators: string) => void;
  /** Adds a path in the words of SVG to the content; operators before and after it paint it. */
  readonly path: (data: string) => void;
  readonly openImage: (jpeg: Bytes) => PdfImage;
  readonly image: (image: PdfImage, x: number, y: number, size: Size) => void;
  readonly place: (name: string) => void;
  readonly link: (box: readonly [number, number, number, number], place: string) => void;
  readonly bookmarks: Bookmark;
  /** How many bytes the sink was given. */
  readonly bytes: () => number;
  readonly close: () => Promise<void>;
};

const XML_NAMES = new Map(Object.entries({ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }));
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => `&${XML_NAMES.get(character)};`);

/** A font file as it was parsed, for all documents. */
const parsedFonts = new WeakMap<Bytes, EmbeddedFont['font']>();

/** Sets the font of a document; a font file of ten megabytes is parsed for the first one only. */
const setFont = (document: PdfkitDocument, file: Bytes): EmbeddedFont => {
  document.font(parsedFonts.get(file) ?? file);
  parsedFonts.set(file, document._font.font);
  return document._font;
};

/** Archival PDF with Unicode for each character: PDF/A-2u (ISO 19005-2). */
const openDocument = ({ title, language, software, at }: PdfOptions): PdfkitDocument => {
  const options = {
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    font: null,
    fontLayoutCache: false,
    lang: language,
    displayTitle: true,
    info: { Title: title, Producer: software, Creator: software, CreationDate: new Date(at) },
  };
  const document = new PDFDocument(options as never) as unknown as PdfkitDocument;
  document.subset_conformance = 'U';
  const addInfo = document._addInfo.bind(document);
  document._addInfo = () => {
    const { info } = document;
    const escaped = { Title: escapeXml(title), Producer: escapeXml(software) };
    document.info = { ...info, ...escaped, Creator: escapeXml(software) };
    addInfo();
    document.info = info;
  };
  return document;
};

/** What the document made and the sink has not taken yet. */
const collectPieces = (document: PdfkitDocument, sink: FileSink) => {
  let pieces: Bytes[] = [];
  let bytes = 0;
  document.on('data', (piece) => {
    pieces.push(piece);
    bytes += piece.length;
  });
  const drain = async (): Promise<void> => {
    const taken = pieces;
    pieces = [];
    // The library's pieces are of a class of its own, whose `slice` copies nothing.
    for (const { buffer, byteOffset, length } of taken)
      await sink.write(new Uint8Array(buffer, byteOffset, length));
  };
  return { drain, bytes: () => bytes };
};

/** Opens a PDF on a sink. The font is a subset of `fonts`, embedded when the file is closed. */
export const openPdf = (options: PdfOptions): PdfFile => {
  const document = openDocument(options);
  const { drain, bytes } = collectPieces(document, options.sink);
  const ended = new Promise<void>((done) => document.on('end', done));
  const open = new Map<number, Page>();
  const face = setFont(document, options.fonts.regular);
  return {
    ...fontAccess(face),
    fontName: () => {
      document.page.fonts[face.id] = face.ref();
      return face.id;
    },
    addPage: ({ width, height }) => {
      document.addPage({ size: [width, height], margin: 0 });
      const index = document._root.data.Pages.data.Kids.length - 1;
      open.set(index, document.page);
      return index;
    },
    turnTo: (index) => {
      document.page = open.get(index) ?? document.page;
    },
    finish: async (from) => {
      for (const [index, page] of open)
        if (index >= from) {
          page.end();
          open.delete(index);
          document._pageBuffer = document._pageBuffer.filter((one) => one !== page);
        }
      await drain();
    },
    content: (operators) => document.addContent(operators),
    path: (data) => document.path(data),
    openImage: (jpeg) => document.openImage(jpeg),
    image: (image, x, y, size) => document.image(image, x, y, size),
    place: (name) => document.addNamedDestination(name),
    link: ([x, y, width, height], name) => document.goTo(x, y, width, height, name),
    bookmarks: bookmark(document.outline),
    bytes,
    close: async () => {
      document.end();
      await ended;
      await drain();
    },
  };
};
