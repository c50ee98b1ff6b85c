import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readGivenAuthorities, trusting } from '../../lib/verify/outcome/given-authorities.ts';
import { type Language, wordsIn } from '../../lib/verify-page/words.ts';

const open = async (path: string) => {
  const file = await readFile(path).catch(() => undefined);
  if (!file) throw new Error(`${path} cannot be opened.`);
  return { name: basename(path), arrayBuffer: async () => new Uint8Array(file).buffer };
};

/**
 * Reads the root certificates that the command was given. Throws with a sentence where a file
 * cannot be opened or holds no authority.
 */
export const readAuthorities = async (paths: readonly string[], language: Language) => {
  const { given, refused } = await readGivenAuthorities(await Promise.all(paths.map(open)));
  const t = wordsIn(language);
  const [first] = refused;
  if (first) throw new Error(t('handover', `authority_${first.fault}`, { name: first.name }));
  return trusting(given);
};
