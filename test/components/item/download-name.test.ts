import { describe, expect, it } from 'vitest';
import { downloadName } from '../../../components/workspace/item/record/download-name.ts';

describe('the name under which a captured file is saved', () => {
  it.each(['text.txt', 'page-001.png', 'record.json', 'record.tsr', 'dom.html', 'page.mhtml'])(
    '%s is its own, since nothing runs it',
    (path) => {
      expect(downloadName(path)).toBe(path);
    },
  );

  it.each([
    'response.html',
    'response.xhtml',
    'media/a.svg',
    'x.js',
    'derived/a.html',
    'x.png.lnk',
  ])('%s ends with .txt, so that no click runs it', (path) => {
    expect(downloadName(path)).toBe(`${path}.txt`);
  });
});
