import { type Digest, digestOf } from '../evidence/digest.ts';

/** The list of the build's files that the build writes into itself (cli/build/list-files.ts). */
const LIST = '/files.txt';

const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(new URL(path, `${location.origin}/`));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const hexOf = async (path: string): Promise<string> =>
  (await digestOf(await read(`/${path}`))).slice('sha256:'.length);

/**
 * The digest of the running build, computed from its own files as the browser holds them: SHA-256
 * over what `sha256sum $(cat files.txt)` prints in the build's folder. The manifest is not among
 * those files, because stores add to it. Undefined where the build lists no files.
 */
const digestBuild = async (): Promise<Digest> => {
  const list = new TextDecoder()
    .decode(await read(LIST))
    .split('\n')
    .filter(Boolean);
  const digests = await Promise.all(list.map(hexOf));
  const lines = list.map((path, index) => `${digests[index]}  ${path}\n`);
  return digestOf(new TextEncoder().encode(lines.join('')));
};

let known: Promise<Digest | undefined> | undefined;

/** The digest of the running build, computed once for each start of this script. */
export const readBuildDigest = (): Promise<Digest | undefined> => {
  known ??= digestBuild().catch(() => undefined);
  return known;
};
