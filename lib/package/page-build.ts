import { type Bytes, type Digest, isDigest } from '../evidence/digest.ts';

const NAME = 'matterproof-build';

/** The element of verify.html that names the build: the digest of the sources it was made from. */
export const buildElement = (build: Digest): string => `<meta name="${NAME}" content="${build}">`;

/** The build that a verify.html names; undefined if it names none. */
export const readBuild = (page: Bytes): Digest | undefined => {
  const text = new TextDecoder().decode(page);
  const [, build] = new RegExp(`<meta name="${NAME}" content="([^"]*)">`).exec(text) ?? [];
  return isDigest(build) ? build : undefined;
};

/** A verify.html with the build that it is of, if it names one. */
export const describePage = (
  verifyPage: Bytes,
): { readonly verifyPage: Bytes; readonly build?: Digest } => {
  const build = readBuild(verifyPage);
  return { verifyPage, ...(build && { build }) };
};
