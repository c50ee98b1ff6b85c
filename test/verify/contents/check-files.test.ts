import { describe, expect, it } from 'vitest';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkFiles } from '../../../lib/verify/contents/check-files.ts';

const FOLDER = 'data/items/0001-01JD';

const activeAmong = (...paths: readonly string[]): string[] => {
  const all = ['data/index.html', 'data/items.csv', ...paths];
  const bag = { files: new Map(all.map((path) => [path, {}])) } as unknown as Bag;
  const { findings } = checkFiles(bag);
  return findings.flatMap(({ code, path = '' }) => (code === 'ACTIVE_FILE' ? [path] : []));
};

describe('files of an item that a system would open', () => {
  it.each([
    ...['dom.html', 'scrolled-dom.html', 'unopened-dom.html', 'response.html', 'page.mhtml'],
    'derived/page-with-media.html',
  ])('are no finding if a capture makes them inert: %s', (name) =>
    expect(activeAmong(`${FOLDER}/${name}`)).toEqual([]),
  );

  it.each(['file.pdf', 'file.eml', 'file.bin', 'file.txt'])(
    'are no finding under the names that added files are kept by: %s',
    (name) => expect(activeAmong(`${FOLDER}/${name}`)).toEqual([]),
  );

  it.each([
    'file.exe',
    'file.html',
    'file.svg',
    'other-dom.html',
    'scrolled-dom.html.exe',
    'page.html',
    'run.hta',
  ])('are a finding if no capture makes them: %s', (name) =>
    expect(activeAmong(`${FOLDER}/${name}`)).toEqual([`${FOLDER}/${name}`]),
  );
});
