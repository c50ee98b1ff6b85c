import type { Bytes } from '../evidence/digest.ts';

/**
 * The self-contained `verify.html` that the build wrote beside the extension's own pages; every
 * package carries it.
 */
export const readVerifyPage = async (): Promise<Bytes> => {
  const response = await fetch(new URL('/verify.html', location.href));
  return new Uint8Array(await response.arrayBuffer());
};
