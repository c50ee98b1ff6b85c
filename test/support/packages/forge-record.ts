import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { changeJson, changeLog, type Forgery } from './forge.ts';

type Members = { [key: string]: unknown };

/** The paths of the records of a package, in the order of their items. */
export const recordPaths = (files: Forgery): readonly string[] =>
  [...files.keys()].filter((path) => path.endsWith('/record.json')).sort();

/** A JSON file of a package, parsed. */
export const readJson = (files: Forgery, path: string): Members =>
  JSON.parse(files.get(path)?.toString() ?? '{}') as Members;

/** Digests of old records and those that take their place, in items.csv, the index and the log. */
const replaceDigests = (files: Forgery, digests: ReadonlyMap<string, string>): void => {
  const replaced = (text: string): string =>
    text.replace(/sha256:[0-9a-f]{64}/g, (digest) => digests.get(digest) ?? digest);
  for (const path of ['data/items.csv', 'data/manifest.json', 'data/custody.jsonl'])
    files.set(path, replaced(files.get(path)?.toString() ?? ''));
};

/**
 * Changes the records of a package as a forger with a key of his own does: each record is sealed
 * anew, follows the one before it, and index, table and log name its new digest.
 */
export const reseal = (files: Forgery, change: (record: Members, number: number) => void): void => {
  const digests = new Map<string, string>();
  for (const [at, path] of recordPaths(files).entries()) {
    const before = digestNow(files.get(path)?.toString() ?? '');
    const record = readJson(files, path);
    const link = record.matter as Members;
    if (typeof link.previous === 'string')
      link.previous = digests.get(link.previous) ?? link.previous;
    change(record, at + 1);
    const text = canonicalText(record);
    files.set(path, text);
    digests.set(before, digestNow(text));
  }
  replaceDigests(files, digests);
  changeLog(files, (entries) => entries);
};

/** Changes the index’s entry of one item, counted from 1. */
export const changeIndexItem = (
  files: Forgery,
  number: number,
  change: (item: Members) => void,
): void =>
  changeJson(files, 'data/manifest.json', (index) => {
    const item = (index.items as Members[])[number - 1];
    if (item) change(item);
  });

/**
 * Puts another file in the place of an artifact, and its digest and size into record and index.
 */
export const replaceArtifact = (files: Forgery, name: string, content: string): void => {
  const [first = ''] = recordPaths(files);
  const described = { bytes: Buffer.byteLength(content), digest: digestNow(content) };
  files.set(first.replace('record.json', name), content);
  const update = (artifacts: unknown): void => {
    const artifact = (artifacts as Members[]).find(({ path }) => `${path}`.endsWith(name));
    Object.assign(artifact ?? {}, described);
  };
  reseal(files, (record, number) => {
    if (number === 1) update(record.artifacts);
  });
  changeIndexItem(files, 1, (item) => update(item.artifacts));
};
