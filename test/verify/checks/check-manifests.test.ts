import { describe, expect, it } from 'vitest';
import { digestNow, hexOf } from '../../../lib/evidence/digest.ts';
import { BAGIT_TXT, MANIFEST, TAG_FILES, TAG_MANIFEST } from '../../../lib/format/layout.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkBagInfo, checkPlace } from '../../../lib/verify/checks/check-bag-info.ts';
import { checkManifests } from '../../../lib/verify/checks/check-manifests.ts';
import { bagOf, briefly } from '../../support/packages/bag-of.ts';

const lineOf = (path: string, text: string) => `${hexOf(digestNow(text))}  ${path}\n`;

const PAYLOAD = { 'data/a.txt': 'first', 'data/b.txt': 'second' };

/** A bag with manifests of these files; `change` is made to the texts before they are read. */
const bagWith = (
  change: (texts: Record<string, string>) => Record<string, string> = (texts) => texts,
  rest: Partial<Bag> = {},
): Bag => {
  const tags: Record<string, string> = {
    'bagit.txt': BAGIT_TXT,
    'bag-info.txt': 'Payload-Oxum: 11.2\n',
    'HOW-TO-VERIFY.txt': 'how',
    [MANIFEST]: Object.entries(PAYLOAD)
      .map(([path, text]) => lineOf(path, text))
      .join(''),
  };
  const tagManifest = TAG_FILES.map((name) => lineOf(name, tags[name] ?? '')).join('');
  return bagOf(change({ ...PAYLOAD, ...tags, [TAG_MANIFEST]: tagManifest }), rest);
};

const check = (...args: Parameters<typeof bagWith>) => briefly(checkManifests(bagWith(...args)));

const without = (texts: Record<string, string>, path: string) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => name !== path));

describe('the manifests of a bag', () => {
  it('of a package as it was exported have no finding', () => {
    expect(check()).toEqual([]);
  });

  it.each(['data/a.txt', 'bag-info.txt', 'HOW-TO-VERIFY.txt'])(
    'find that %s was changed',
    (path) => {
      expect(check((texts) => ({ ...texts, [path]: 'changed' }))).toContain(`ALTERED ${path}`);
    },
  );

  it.each(['data/b.txt', 'HOW-TO-VERIFY.txt'])('find that %s is gone', (path) => {
    expect(check((texts) => without(texts, path))).toContain(`MISSING ${path}`);
  });

  it.each(['data/c.txt', 'note.txt', 'signatures/other.txt'])('find that %s was added', (path) => {
    expect(check((texts) => ({ ...texts, [path]: 'new' }))).toEqual([`UNLISTED ${path}`]);
  });

  it('do not ask for the files of signatures, which no manifest lists', () => {
    expect(check((texts) => ({ ...texts, 'signatures/signer.pem': 'x' }))).toEqual([]);
  });

  it('find a changed file though its line in the manifest was changed with it', () => {
    const found = check((texts) => ({
      ...texts,
      'data/a.txt': 'forged',
      [MANIFEST]: lineOf('data/a.txt', 'forged') + lineOf('data/b.txt', 'second'),
    }));
    expect(found).toEqual([`ALTERED ${MANIFEST}`]);
  });

  it.each([MANIFEST, TAG_MANIFEST])('find that %s is not there', (name) => {
    expect(check((texts) => without(texts, name))).toContain(`MISSING ${name}`);
  });

  it('find files beside the folder of the bag', () => {
    expect(check(undefined, { outside: ['readme.txt'] })).toEqual(['UNLISTED readme.txt']);
  });

  const [first, second] = Object.entries(PAYLOAD).map(([path, text]) => lineOf(path, text));
  it.each([
    ['in another order', `${second}${first}`],
    ['with one line twice', `${first}${first}${second}`],
    ['with a line of two words', `${first}${second}no digest\n`],
    [
      'with a digest in capitals',
      `${first?.toUpperCase().replace('DATA/A.TXT', 'data/a.txt')}${second}`,
    ],
    ['with one blank in place of two', `${first?.replace('  ', ' ')}${second}`],
    ['without an end of its last line', `${first}${second?.trimEnd()}`],
    ['with an empty line', `${first}\n${second}`],
  ])('%s are not those of the format', (_, manifest) => {
    const codes = check((texts) => ({ ...texts, [MANIFEST]: manifest }));
    expect(codes.some((found) => found === `NOT_CANONICAL ${MANIFEST}`)).toBe(true);
  });

  it.each(['data/../../etc/passwd', '/data/x', 'data\\x', 'C:x'])(
    'find the unsafe name %s in a line',
    (path) => {
      const codes = check((texts) => ({
        ...texts,
        [MANIFEST]: `${texts[MANIFEST]}${lineOf(path, 'x')}`,
      }));
      expect(codes).toContain(`UNSAFE_PATH ${path}`);
    },
  );

  it('say nothing of the digest of a file that could not be unpacked', () => {
    const { files, ...bag } = bagWith();
    const unread = new Map(files).set('data/a.txt', { path: 'data/a.txt', size: 5 });
    expect(briefly(checkManifests({ ...bag, files: unread }))).toEqual([]);
  });
});

describe('what a bag says of itself', () => {
  const info = (text: string | undefined, bagit: string | undefined = BAGIT_TXT) =>
    briefly(
      checkBagInfo(
        bagOf({
          ...PAYLOAD,
          ...(bagit !== undefined && { 'bagit.txt': bagit }),
          ...(text !== undefined && { 'bag-info.txt': text }),
        }),
      ),
    );

  it.each([
    ['its bytes and files as they are', 'Payload-Oxum: 11.2\n', []],
    ['too few bytes', 'Payload-Oxum: 10.2\n', ['WRONG_SIZE bag-info.txt']],
    ['too many files', 'Payload-Oxum: 11.3\n', ['WRONG_COUNT bag-info.txt']],
    ['no size', 'Contact-Name: x\n', ['NOT_A_BAG bag-info.txt']],
    ['a size in words', 'Payload-Oxum: many.2\n', ['NOT_A_BAG bag-info.txt']],
    ['a size with more behind it', 'Payload-Oxum: 11.2 and so on\n', ['NOT_A_BAG bag-info.txt']],
    ['nothing, as the manifest finds', undefined, []],
  ])('is %s', (_, text, found) => {
    expect(info(text)).toEqual(found);
  });

  it.each(['', 'BagIt-Version: 0.97\n', `${BAGIT_TXT}x`, BAGIT_TXT.replaceAll('\n', '\r\n')])(
    'is no declaration of a bag in %j',
    (bagit) => {
      expect(info('Payload-Oxum: 11.2\n', bagit)).toEqual(['NOT_A_BAG bagit.txt']);
    },
  );

  it('is no bag without a declaration', () => {
    const bag = bagOf({ ...PAYLOAD, 'bag-info.txt': 'Payload-Oxum: 11.2\n' });
    expect(briefly(checkBagInfo(bag))).toEqual(['NOT_A_BAG bagit.txt']);
  });

  it.each([
    ['Bag-Group-Identifier: EX\nBag-Count: 1 of 2\n', []],
    ['Bag-Group-Identifier: OTHER\nBag-Count: 1 of 2\n', ['Bag-Group-Identifier']],
    ['Bag-Group-Identifier: EX\nBag-Count: 2 of 2\n', ['Bag-Count']],
    ['Bag-Count: 1 of 2\n', ['Bag-Group-Identifier']],
  ])('%j is held against the export of the index', (text, labels) => {
    const index = { export: { id: 'EX', volume: { index: 1, count: 2 } } } as ParsedIndex;
    const found = checkPlace(bagOf({ 'bag-info.txt': text }), index);
    expect(found.map(({ detail }) => /makes (\S+)/u.exec(detail)?.[1])).toEqual(labels);
  });
});
