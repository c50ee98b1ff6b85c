import { browser } from 'wxt/browser';
import { type Digest, digestOf } from '../evidence/digest.ts';

/** The list of the build's files that the build writes into itself (cli/build/list-files.ts). */
const LIST = '/files.txt';

/**
 * The key in the session storage of what `sha256sum` prints for the build's files, a line each. The
 * browser empties that storage at its end and whenever the extension is updated, reloaded or
 * switched off.
 */
const KEPT = 'buildDigests';
type Kept = { readonly [KEPT]?: readonly string[] };

/**
 * Files that cannot change while the list of files stays as it is: these have their content in
 * their names, and those for PDF files are of the release that the code in `chunks` names.
 */
const NAMED_BY_CONTENT = /^(?:assets|chunks|pdf)\//u;

const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(new URL(path, `${location.origin}/`));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

/** The line that `sha256sum` prints for a file. */
const digestFile = async (path: string): Promise<string> => {
  const digest = await digestOf(await read(`/${path}`));
  return `${digest.slice('sha256:'.length)}  ${path}\n`;
};

/**
 * The kept lines, where they are those of this list and of the files as they are now, the code that
 * captures among them: a folder that a person loaded unpacked can be built anew while the browser
 * goes on.
 */
const reuseKept = async (paths: readonly string[]): Promise<readonly string[] | undefined> => {
  const kept = ((await browser.storage.session.get(KEPT)) as Kept)[KEPT];
  if (kept?.length !== paths.length) return undefined;
  if (!paths.every((path, at) => kept[at]?.endsWith(`  ${path}\n`))) return undefined;
  const changeable = paths.filter((path) => !NAMED_BY_CONTENT.test(path));
  const now = await Promise.all(changeable.map(digestFile));
  return now.every((line) => kept.includes(line)) ? kept : undefined;
};

const digestAndKeep = async (paths: readonly string[]): Promise<readonly string[]> => {
  const lines = await Promise.all(paths.map(digestFile));
  // Elsewhere than in an extension there is no such storage, and the next start reads all again.
  await Promise.try(() => browser.storage.session.set({ [KEPT]: lines })).catch(() => {});
  return lines;
};

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
  const lines = (await reuseKept(list).catch(() => undefined)) ?? (await digestAndKeep(list));
  return digestOf(new TextEncoder().encode(lines.join('')));
};

let known: Promise<Digest | undefined> | undefined;

/**
 * The digest of the running build, computed once for each start of this script. All files are read
 * once for each start of the browser, since the hundreds of them take a second or two.
 */
export const readBuildDigest = (): Promise<Digest | undefined> => {
  known ??= digestBuild().catch(() => undefined);
  return known;
};
