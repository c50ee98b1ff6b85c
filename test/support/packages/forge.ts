import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { buildCustodyLine } from '../../../lib/evidence/custody.ts';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { reseal } from './faults.ts';
import { readZipFiles, writeZipFiles } from './zip-files.ts';

/** A package's files, by their paths inside the bag, for a careful forger to change. */
export type Forgery = Map<string, string | Uint8Array>;

type Members = { [key: string]: unknown };

/** Changes a JSON file of a forgery, canonically where it was so. */
export const changeJson = (
  files: Forgery,
  path: string,
  change: (value: Members) => void,
): void => {
  const value = JSON.parse(files.get(path)?.toString() ?? '{}') as Members;
  change(value);
  files.set(
    path,
    path.endsWith('record.json') ? canonicalText(value) : JSON.stringify(value, null, 2),
  );
};

/** Changes the entries of the custody log and chains them anew. */
export const changeLog = (files: Forgery, change: (entries: Members[]) => Members[]): void => {
  const lines = files.get('data/custody.jsonl')?.toString().split('\n').slice(0, -1) ?? [];
  const entries = change(lines.map((line) => JSON.parse(line) as Members));
  const log: { line: string; digest: string }[] = [];
  for (const [at, { prev: _, ...entry }] of entries.entries()) {
    const before = log.at(-1)?.digest;
    const chained = { ...entry, seq: at + 1, ...(before && { prev: before }) };
    log.push(buildCustodyLine(chained as never));
  }
  files.set('data/custody.jsonl', log.map(({ line }) => `${line}\n`).join(''));
  changeJson(files, 'data/manifest.json', (index) => {
    index.custody = { path: 'custody.jsonl', entries: log.length, head: log.at(-1)?.digest };
  });
};

/**
 * A package changed by a forger who makes both manifests and the count of the payload anew, but
 * holds no key.
 */
export const forge = (zip: Uint8Array, change: (files: Forgery) => void): Bytes => {
  const read = [...readZipFiles(zip)];
  const bag = read[0]?.[0].split('/')[0] ?? '';
  const files: Forgery = new Map(
    read.map(([path, content]) => [path.slice(bag.length + 1), content]),
  );
  change(files);
  const whole = new Map(
    [...files].map(([path, content]) => [`${bag}/${path}`, Buffer.from(content as Uint8Array)]),
  );
  return writeZipFiles(
    [...reseal(whole)].map(([path, content]) => ({ path, content, deflate: true })),
  );
};
