import { describe, expect, it } from 'vitest';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkFiles } from '../../../lib/verify/contents/check-files.ts';

const FOLDER = 'data/items/0001-01JD';
const INDEX = { items: [{ artifacts: [] }] } as unknown as ParsedIndex;

const activeAmong = (...paths: readonly string[]): string[] => {
  const all = ['data/index.html', 'data/items.csv', ...paths];
  const bag = { files: new Map(all.map((path) => [path, {}])) } as unknown as Bag;
  const { findings } = checkFiles(bag, INDEX);
  return findings.flatMap(({ code, path = '' }) => (code === 'ACTIVE_FILE' ? [path] : []));
};

describe('files of an item that a system would open', () => {
  it.each(['dom.html', 'scrolled-dom.html', 'response.html', 'page.mhtml'])(
    'are no finding if a capture makes them inert: %s',
    (name) => expect(activeAmong(`${FOLDER}/${name}`)).toEqual([]),
  );

  it.each(['other-dom.html', 'scrolled-dom.html.exe', 'page.html', 'run.hta'])(
    'are a finding if no capture makes them: %s',
    (name) => expect(activeAmong(`${FOLDER}/${name}`)).toEqual([`${FOLDER}/${name}`]),
  );
});
