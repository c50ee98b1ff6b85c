import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Translate } from '../../lib/verify-page/words.ts';
import { isEncryptedZip } from '../../lib/zip/encrypted/read-encrypted.ts';

/** Names the environment variable that holds the pass phrase. */
export const PASS_PHRASE_VARIABLE = 'MATTERPROOF_PASS_PHRASE';

/** A pass phrase, and whether a person typed it and may try again. */
export type GivenPassPhrase = { readonly passPhrase: string; readonly isTyped: boolean };

/** The pass phrase is in a file, because other programs can see a command's arguments. */
const readFirstLine = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} cannot be opened.`);
  });
  const [line = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (line === '') throw new Error(`The first line of ${path} is empty.`);
  return line;
};

/** Reads a line from the terminal without showing it. */
const askHidden = (question: string, t: Translate): Promise<string> =>
  new Promise((answered, refused) => {
    const silent = new Writable({ write: (_piece, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
    // Asked only now, when the terminal no longer shows what is typed.
    process.stderr.write(question);
    lines.once('SIGINT', () => lines.close());
    lines.once('line', (line) => {
      answered(line);
      lines.close();
    });
    lines.once('close', () => {
      process.stderr.write('\n');
      refused(new Error(t('passPhrase', 'notGiven')));
    });
  });

const isEncrypted = async (path: string): Promise<boolean> => {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile && isEncryptedZip(await openAsBlob(path));
};

/** The first of these that is an encrypted zip. */
const findEncrypted = async (paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) if (await isEncrypted(path)) return path;
  return undefined;
};

/**
 * The pass phrase of the packages at these paths: from the file that was named, the environment, or
 * a person at the terminal, who is asked only if a zip is encrypted. Undefined if none is needed.
 * Throws a sentence if one is needed and cannot be had.
 */
export const readPassPhrase = async (
  paths: readonly string[],
  file: string | undefined,
  t: Translate,
): Promise<GivenPassPhrase | undefined> => {
  if (file !== undefined) return { passPhrase: await readFirstLine(file), isTyped: false };
  const fromEnvironment = process.env[PASS_PHRASE_VARIABLE];
  if (fromEnvironment) return { passPhrase: fromEnvironment, isTyped: false };
  const encrypted = await findEncrypted(paths);
  if (encrypted === undefined) return undefined;
  const named = { file: basename(encrypted), variable: PASS_PHRASE_VARIABLE };
  if (!process.stdin.isTTY) throw new Error(t('passPhrase', 'needed', named));
  return { passPhrase: await askHidden(`${t('passPhrase', 'ask', named)} `, t), isTyped: true };
};
