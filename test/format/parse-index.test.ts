import { describe, expect, it } from 'vitest';
import { FormatError } from '../../lib/format/format-error.ts';
import type { PackageIndex } from '../../lib/format/package-index.ts';
import { type ParsedIndex, parseIndex } from '../../lib/format/parse-index.ts';
import { buildIndex } from '../../lib/package/build-index.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'receive' }] });
const index: PackageIndex = buildIndex(input, input.items, { index: 1, count: 1 }, [], ['a.p7s']);

type Members = { [key: string]: unknown };

/** The text of the index after a change. */
const changed = (change: (index: Members, item: Members) => void): string => {
  const value = JSON.parse(JSON.stringify(index)) as Members & { items: Members[] };
  change(value, value.items[0] ?? {});
  return JSON.stringify(value);
};

describe('parseIndex', () => {
  it('reads every index that the maker writes', () => {
    const parsed: ParsedIndex = index;
    expect(parseIndex(JSON.stringify(index))).toEqual(parsed);
  });

  it('reads an older index, whose missing lists are empty', () => {
    const source = changed((all) => {
      delete all.elsewhere;
      delete (all.export as Members).signatures;
    });
    const parsed = parseIndex(source);
    expect(parsed.elsewhere).toEqual([]);
    expect(parsed.export.signatures).toEqual([]);
  });

  it.each(['status', 'kind', 'url', 'title', 'author', 'published', 'capturedAt', 'derived'])(
    'reads an older index whose items have no %s',
    (member) => {
      const source = changed((_, item) => {
        delete item[member];
      });
      expect(parseIndex(source).items).toHaveLength(2);
    },
  );

  it('reads the profile, the language, and the files of an item that stay back', () => {
    const [file] = index.items[0]?.artifacts ?? [];
    const { path, bytes, digest } = file ?? {};
    const source = changed((all, item) => {
      Object.assign(all.export as Members, { profile: 'court', language: 'zh-CN' });
      item.withheld = [{ ...file, reason: 'secret' }];
      item.redactedRecord = { path, bytes, digest };
    });
    const parsed = parseIndex(source);
    expect(parsed.export).toMatchObject({ profile: 'court', language: 'zh-CN' });
    expect(parsed.items[0]?.withheld?.[0]).toMatchObject({ path, digest, reason: 'secret' });
    expect(parsed.items[0]?.redactedRecord).toEqual({ path, bytes, digest });
  });

  it.each<[string, (index: Members, item: Members) => void]>([
    ['no items', (all) => delete all.items],
    ['a number that is text', (_, item) => Object.assign(item, { number: '1' })],
    ['a digest of another form', (_, item) => Object.assign(item, { digest: 'sha1:0' })],
    ['an artifact without a path', (_, item) => Object.assign(item, { artifacts: [{}] })],
    ['a tag that is a number', (_, item) => Object.assign(item, { tags: [1] })],
    ['a title that is an object', (_, item) => Object.assign(item, { title: {} })],
    ['a negative volume', (all) => Object.assign(all.export as Members, { volume: { index: -1 } })],
    [
      'a withheld number without reason',
      (all) => Object.assign(all, { withheld: [{ number: 1 }] }),
    ],
    ['no custodian', (all) => delete (all.matter as Members).custodian],
    ['an unknown profile', (all) => Object.assign(all.export as Members, { profile: 'press' })],
    ['a withheld file without digest', (_, item) => Object.assign(item, { withheld: [{}] })],
    ['no custody log', (all) => delete all.custody],
  ])('refuses an index with %s', (_, change) => {
    expect(() => parseIndex(changed(change))).toThrow(FormatError);
  });

  it('names the format that it does not know', () => {
    expect(() => parseIndex('{"format":"matterproof-package/9"}')).toThrow('matterproof-package/9');
    expect(() => parseIndex('{}')).toThrow('This is not an index');
    expect(() => parseIndex('no JSON')).toThrow(FormatError);
  });
});
