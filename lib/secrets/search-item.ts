import { findContacts, findInTitles } from './find-contacts.ts';
import { findFields } from './find-fields.ts';
import { findInAddresses } from './find-in-addresses.ts';
import { findKeys } from './find-keys.ts';
import { findNamed } from './find-named.ts';
import { maskSecret } from './mask-secret.ts';
import { readArchive } from './read-archive.ts';
import type { Secret, SecretFinding } from './secret.ts';
import { unescapeText } from './unescape.ts';

/**
 * A file to search. An archive is given as Latin-1, any other file as its text. `titles` are those
 * that a record states: with them, the addresses in the text are searched as well.
 */
export type SearchedFile = {
  readonly path: string;
  readonly text: string;
  readonly isArchive?: boolean;
  readonly titles?: readonly (string | undefined)[];
};

/** At most so many masked examples of a kind are given for a file. */
const MOST_EXAMPLES = 5;
/** At most so many secrets of an item are looked for in its other files. */
const MOST_SHARED = 100;
/** A shorter value occurs by chance. */
const LEAST_SHARED = 6;

const readFile = ({ text, isArchive }: SearchedFile): string =>
  isArchive
    ? readArchive(text)
        .map((part) => part.text)
        .join('\n')
    : text;

/** Every secret in the text of a file, as often as it is recognised. */
const findSecrets = (source: string, text: string): Secret[] => [
  ...findKeys(text),
  ...findFields(source),
  ...findNamed(text),
  ...findContacts(text),
];

/** How often a value occurs; one that occurs by chance counts where it was recognised alone. */
const countOf = (text: string, value: string): number =>
  value.length < LEAST_SHARED ? 1 : Math.max(1, text.split(value).length - 1);

/** Each value once, under the kind that was recognised first. */
const distinct = (secrets: readonly Secret[]): Secret[] =>
  [...new Map(secrets.toReversed().map((secret) => [secret.value, secret])).values()].toReversed();

const findingsOf = (path: string, text: string, secrets: readonly Secret[]): SecretFinding[] =>
  [...Map.groupBy(secrets, ({ kind }) => kind)].map(([kind, of]) => ({
    path,
    kind,
    where: [...new Set(of.map(maskSecret))].slice(0, MOST_EXAMPLES),
    count: of.reduce((sum, { value }) => sum + countOf(text, value), 0),
  }));

/**
 * Searches the files of one item for secrets. What is recognised in one file is looked for in the
 * others as well, since the text of a page holds the words of its account menu without saying so.
 * Nothing is changed, and no finding states a secret whole.
 */
export const searchItem = (files: readonly SearchedFile[]): SecretFinding[] => {
  const read = files.map((file) => {
    const source = readFile(file);
    const text = unescapeText(source);
    const stated = file.titles ? [...findInAddresses(text), ...findInTitles(file.titles)] : [];
    return { path: file.path, text, own: distinct([...findSecrets(source, text), ...stated]) };
  });
  const shared = distinct(read.flatMap(({ own }) => own))
    .filter(({ value }) => value.length >= LEAST_SHARED)
    .slice(0, MOST_SHARED);
  return read.flatMap(({ path, text, own }) => {
    const others = shared.filter(({ value }) => text.includes(value));
    return findingsOf(path, text, distinct([...own, ...others]));
  });
};
