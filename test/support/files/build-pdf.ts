import { deflateSync } from 'node:zlib';

export type PdfParts = {
  /** The words of each page; in Helvetica, so Latin alone. */
  readonly pages: readonly string[];
  /** A last page in a Chinese font that is not in the file, coded in GBK (`/GBK-EUC-H`). */
  readonly gbkPage?: Buffer;
  /** Members of the information dictionary, as they stand in the file. */
  readonly info?: string;
  /** Bytes that the content of an additional page unpacks to: zeros. */
  readonly bombBytes?: number;
};

type PdfObject = string | Buffer;

const stream = (content: Buffer, extra = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${extra}>>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

const bomb = (bytes: number): Buffer => {
  const once = deflateSync(Buffer.alloc(bytes, 0x20), { level: 9 });
  return stream(once, '/Filter /FlateDecode ');
};

const pageOf = (contents: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R ` +
  '/Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>';

/** A small PDF as bytes, built object by object with its cross-reference table (ISO 32000-1). */
export const buildPdf = ({
  pages,
  gbkPage,
  info = '',
  bombBytes,
}: PdfParts): Uint8Array<ArrayBuffer> => {
  const contents: PdfObject[] = pages.map((words) =>
    stream(Buffer.from(`BT /F1 24 Tf 72 720 Td (${words}) Tj ET`)),
  );
  if (gbkPage)
    contents.push(stream(Buffer.from(`BT /F2 24 Tf 72 720 Td <${gbkPage.toString('hex')}> Tj ET`)));
  if (bombBytes) contents.push(bomb(bombBytes));
  const first = 7;
  const kids = contents.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const objects: PdfObject[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    `<< ${info} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H ' +
      '/DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /CIDSystemInfo ' +
      '<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    ...contents.flatMap((content, at): PdfObject[] => [pageOf(first + at * 2 + 1), content]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let at = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    const body = typeof object === 'string' ? Buffer.from(object) : object;
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    parts.push(whole);
    at += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}` +
        `trailer << /Size ${size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};
