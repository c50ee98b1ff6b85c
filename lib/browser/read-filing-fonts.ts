import { type Bytes, digestOf } from '../evidence/digest.ts';

/** The font of filed PDFs in the build's folder, and its digest, which the build's covers. */
export const FILING_FONT = 'fonts/NotoSansSC-Regular.ttf';
const FILING_FONT_DIGEST = `${FILING_FONT}.sha256`;

const read = async (path: string): Promise<Bytes> => {
  const answer = await fetch(new URL(`/${path}`, location.href));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // By way of a blob: else the browser keeps its own copy of ten megabytes beside the buffer.
  return new Uint8Array(await (await answer.blob()).arrayBuffer());
};

/**
 * The font that filed PDFs embed, from the extension's own files; works in a worker. Throws where
 * it is not the font of this build.
 */
export const readFilingFonts = async (): Promise<{ readonly regular: Bytes }> => {
  const [regular, stated] = await Promise.all([read(FILING_FONT), read(FILING_FONT_DIGEST)]);
  const digest = await digestOf(regular);
  if (digest !== new TextDecoder().decode(stated).trim())
    throw new Error(`${FILING_FONT} is not the font of this build`);
  return { regular };
};
