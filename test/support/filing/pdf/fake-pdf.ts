import type { Bytes } from '../../../../lib/evidence/digest.ts';
import type { PdfFile } from '../../../../lib/filing/pdf/kit/open-pdf.ts';

/** Characters that the fake font lacks: those beyond the basic plane, and Arabic. */
const isLacking = (codePoint: number): boolean =>
  codePoint > 0xffff || (codePoint >= 0x600 && codePoint <= 0x6ff);

/**
 * A PDF that keeps what is drawn in place of writing it. Latin letters are half as wide as they are
 * high, all others as wide. `drawn` has the operators with the page that they are on.
 */
export const fakePdf = () => {
  const drawn: { readonly page: number; readonly operators: string }[] = [];
  const pictures: { readonly page: number; readonly box: readonly number[] }[] = [];
  let pages = 0;
  let page = 0;
  const pdf: PdfFile = {
    addPage: () => {
      page = pages;
      pages += 1;
      return page;
    },
    turnTo: (index) => {
      page = index;
    },
    finish: async () => {},
    advanceOf: (codePoint) => (isLacking(codePoint) ? undefined : codePoint < 0x2e80 ? 0.5 : 1),
    codeOf: (codePoint) => ({ code: codePoint.toString(16).padStart(4, '0'), isPlain: true }),
    fontName: () => 'F1',
    path: () => {},
    content: (operators) => void drawn.push({ page, operators }),
    openImage: (jpeg: Bytes) => ({ label: 'I', width: jpeg.length, height: jpeg.length }),
    image: (_, x, y, { width, height }) => void pictures.push({ page, box: [x, y, width, height] }),
    place: () => {},
    link: () => {},
    bookmarks: { add: () => pdf.bookmarks },
    bytes: () => 0,
    close: async () => {},
  };
  /** The words of a page in the order in which they were drawn, and where their lines begin. */
  const linesOn = (index: number) =>
    drawn
      .filter((one) => one.page === index)
      .flatMap(({ operators }) => {
        const place = /1 0 0 -1 ([\d.-]+) ([\d.-]+) Tm/u.exec(operators);
        const codes = [...operators.matchAll(/<([0-9a-f]+)> Tj/gu)].map(([, hex]) => hex).join('');
        if (!place || codes === '') return [];
        const text = (codes.match(/.{4}/gu) ?? [])
          .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
          .join('');
        return [{ text, x: Number(place[1]), y: Number(place[2]) }];
      });
  return { pdf, drawn, pictures, linesOn, pageCount: () => pages };
};
