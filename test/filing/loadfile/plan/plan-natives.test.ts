import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../../lib/evidence/digest.ts';
import type { ExportItem, SentDerived } from '../../../../lib/evidence/export-item.ts';
import {
  fileSource,
  nativeFile,
  recordFile,
  textFile,
} from '../../../../lib/filing/loadfile/plan/plan-natives.ts';
import { loadFileMatter } from '../../../support/filing/loadfile/load-file-matter.ts';

const [item] = loadFileMatter('counsel').input.items;
if (!item) throw new Error('no item');

const artifactOf = (path: string) => {
  const found = item.record.artifacts.find((file) => file.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
};

const [captured, viewport] = [artifactOf('text.txt'), artifactOf('viewport.png')];

const withTexts = (...paths: readonly string[]): ExportItem => ({
  ...item,
  record: {
    ...item.record,
    artifacts: paths.map((path) => ({
      ...captured,
      path,
      role: path.startsWith('post') ? 'post-text' : 'text',
      digest: digestNow(path),
    })),
  },
});

const madeText = (path: string, from: string): SentDerived => ({
  ...{ path, mediaType: 'text/plain', bytes: 1, digest: digestNow(path), from: [digestNow(from)] },
  ...{ by: 'x', at: '2026-11-21T12:00:00.000Z', marks: [] },
  ...{ kind: 'text', content: new TextEncoder().encode('covered') },
});

describe('the text that goes out with a page', () => {
  it('is that of the page before that of the post', () => {
    expect(textFile(withTexts('post.txt', 'text.txt'))?.content).toMatchObject({
      path: 'text.txt',
    });
    expect(textFile(withTexts('post.txt'))?.content).toMatchObject({ path: 'post.txt' });
  });

  it('is the copy without the covered words where the captured file stays back', () => {
    const derived = [madeText('other.txt', 'something else'), madeText('covered.txt', 'text.txt')];
    const back = { path: 'text.txt', reason: 'redacted' } as const;
    const made = { ...withTexts('text.txt'), withheld: [back], derived };
    expect(textFile(made)).toEqual({
      digest: digestNow('covered.txt'),
      content: derived[1]?.content,
    });
  });

  it('is none where the file stays back and no copy was made of it', () => {
    const back = { path: 'text.txt', reason: 'secret' } as const;
    expect(textFile({ ...withTexts('text.txt'), withheld: [back] })).toBeUndefined();
  });

  it('is never a marked picture that was made from the text', () => {
    const { kind: _, ...picture } = madeText('picture.png', 'text.txt');
    const back = { path: 'text.txt', reason: 'redacted' } as const;
    const made = { ...withTexts('text.txt'), withheld: [back], derived: [picture] };
    expect(textFile(made)).toBeUndefined();
  });
});

describe('a file that is produced as it is', () => {
  it.each([
    ['page.mhtml', 'mhtml'],
    ['a.b.PDF', 'pdf'],
    ['no-extension', 'bin'],
    ['folder.d/name', 'bin'],
    ['long.extension9', 'bin'],
    ['odd.p df', 'bin'],
    ['trailing.', 'bin'],
  ])('%s has the extension %s', (path, extension) => {
    expect(nativeFile(item, { ...viewport, path }).extension).toBe(extension);
  });

  it('is read by its item and path unless its bytes were made for this export', () => {
    const content = new TextEncoder().encode('made');
    expect(fileSource(item, viewport).content).toEqual({
      item: item.record.id,
      path: 'viewport.png',
    });
    expect(fileSource(item, { ...viewport, content }).content).toBe(content);
  });
});

describe('the record that goes out', () => {
  it('is the sealed one with its sealed digest', () => {
    expect(recordFile(item)).toMatchObject({ content: item.recordBytes, digest: item.digest });
    expect(digestNow(item.recordBytes)).toBe(item.digest);
  });

  it('is the redacted one with its own digest, never the sealed bytes', () => {
    const redactedRecord = new TextEncoder().encode('{"redacted":true}');
    expect(recordFile({ ...item, redactedRecord })).toMatchObject({
      content: redactedRecord,
      digest: digestNow(redactedRecord),
    });
  });
});
