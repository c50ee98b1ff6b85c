import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package of the font that filed PDFs embed a subset of (SIL Open Font Licence). */
export const FONT_PACKAGE = 'node_modules/@expo-google-fonts/noto-sans-sc';
/** Where the build has it; lib/browser/read-filing-fonts.ts reads it there. */
export const BUILT_FONT = 'fonts/NotoSansSC-Regular.ttf';
const FONT_FILE = '400Regular/NotoSansSC_400Regular.ttf';

type FontAsset =
  | { readonly relativeDest: string; readonly absoluteSrc: string }
  | { readonly relativeDest: string; readonly contents: string };

/**
 * The font as a file of the build, and its SHA-256 beside it. The digest of the build covers the
 * latter alone, so that no capture waits until ten megabytes are hashed; what reads the font
 * compares it with that.
 */
export const fontAssets = (root: string): readonly FontAsset[] => {
  const absoluteSrc = join(root, FONT_PACKAGE, FONT_FILE);
  const digest = createHash('sha256').update(readFileSync(absoluteSrc)).digest('hex');
  return [
    { relativeDest: BUILT_FONT, absoluteSrc },
    { relativeDest: `${BUILT_FONT}.sha256`, contents: `sha256:${digest}` },
  ];
};
