import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collectNotices } from '../../cli/build/collect-licences.ts';
import { BUILT_FONT, FONT_PACKAGE, fontAssets } from '../../cli/build/font-asset.ts';
import { FILING_FONT, readFilingFonts } from '../../lib/browser/read-filing-fonts.ts';
import { digestNow } from '../../lib/evidence/digest.ts';

const [font, digest] = fontAssets('.');
const bytes = readFileSync(font && 'absoluteSrc' in font ? font.absoluteSrc : '');
const stated = digest && 'contents' in digest ? digest.contents : '';

const SMALL = new Uint8Array([1, 2, 3]);
const SMALL_DIGEST = digestNow(SMALL);

/** Serves the build's files to `fetch`, as the extension's own origin does. */
const serve = (files: { readonly [path: string]: Uint8Array | string }): void => {
  vi.stubGlobal('location', { href: 'chrome-extension://id/workspace.html' });
  vi.stubGlobal('fetch', async (url: URL) => {
    const file = files[url.pathname.slice(1)];
    return file === undefined ? new Response('', { status: 404 }) : new Response(file as BodyInit);
  });
};
afterEach(() => vi.unstubAllGlobals());

describe('the font of filed PDFs in the build', () => {
  it('stands where the extension reads it, with its digest beside it', () => {
    expect(font?.relativeDest).toBe(FILING_FONT);
    expect(digest?.relativeDest).toBe(`${BUILT_FONT}.sha256`);
    expect(stated).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  });

  it('is read whole', async () => {
    serve({ [FILING_FONT]: SMALL, [`${FILING_FONT}.sha256`]: `${SMALL_DIGEST}\n` });
    expect(await readFilingFonts()).toEqual({ regular: SMALL });
  });

  it('is refused where it is another font than the build had', async () => {
    serve({ [FILING_FONT]: new Uint8Array([1, 2, 4]), [`${FILING_FONT}.sha256`]: SMALL_DIGEST });
    await expect(readFilingFonts()).rejects.toThrow('not the font of this build');
  });

  it('is refused where the build lacks it', async () => {
    serve({});
    await expect(readFilingFonts()).rejects.toThrow('404');
  });

  it('brings the Open Font Licence into the notices', () => {
    const [notice] = collectNotices(new Set([join(process.cwd(), FONT_PACKAGE)]));
    expect(notice?.text).toContain('SIL OPEN FONT LICENSE');
  });
});
