import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BAGIT_TXT,
  KEPT_OF_PACKAGES,
  LOG_FILE,
  SIGNATURE,
  TAG_FILES,
  TAG_MANIFEST,
} from '../../lib/format/layout.ts';
import { collisionKey, pathFault } from '../../lib/format/path.ts';
import { isPackageLanguage, isProfile } from '../../lib/format/profile.ts';
import { findRepeatedKey } from '../../lib/format/repeated-key.ts';
import { runsNothing } from '../../lib/format/runs-nothing.ts';
import {
  exactly,
  findMisshapen,
  list,
  object,
  oneOf,
  optional,
  text,
  whole,
} from '../../lib/format/shape.ts';
import { coverageShape } from '../../lib/format/shapes/coverage-shape.ts';

describe('the member that does not have its shape', () => {
  const shape = object({
    id: text,
    items: list(object({ title: optional(text), pages: list(whole) })),
    place: optional(object({ x: whole, y: whole })),
  });

  it.each<[string, unknown, string]>([
    ['a member of the whole', { id: 1, items: [] }, 'id'],
    ['one that is missing', { items: [] }, 'id'],
    ['a list that is none', { id: 'a', items: {} }, 'items'],
    [
      'a member of a list',
      { id: 'a', items: [{ pages: [] }, { title: 7, pages: [] }] },
      'items[1].title',
    ],
    ['a list in a list', { id: 'a', items: [{ pages: [1, -1] }] }, 'items[0].pages[1]'],
    ['a part of what may be left out', { id: 'a', items: [], place: { x: 1 } }, 'place.y'],
    ['the first of two', { id: 1, items: 2 }, 'id'],
    ['the whole', 'text', ''],
  ])('is named where it is %s', (_, value, name) => {
    expect(shape(value)).toBe(false);
    expect(findMisshapen(shape, value)).toBe(name);
  });

  it('is none in a value that has the shape, with more members too', () => {
    const value = { id: 'a', items: [{ pages: [1] }], later: true };
    expect(findMisshapen(shape, value)).toBeUndefined();
  });
});

describe('a shape of these members and no others', () => {
  const shape = exactly({ seq: whole, note: optional(text) });

  it.each<[unknown, boolean]>([
    [{ seq: 1 }, true],
    [{ seq: 1, note: 'x' }, true],
    [{ seq: 1, actor: 'Chen' }, false],
    [{ note: 'x' }, false],
    [JSON.parse('{"seq":1,"__proto__":{"actor":"Chen"}}'), false],
    [{ seq: 1, toString: 'x' }, false],
    [[1], false],
  ])('takes %j: %s', (value, isTaken) => expect(shape(value)).toBe(isTaken));
});

describe('a choice from a list', () => {
  it('is no name that every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__', '', 'Court', undefined, ['court']])
      expect(isProfile(name)).toBe(false);
    expect(['counsel', 'court', 'hand-over'].every(isProfile)).toBe(true);
    expect([isPackageLanguage('both'), isPackageLanguage('zh')]).toEqual([true, false]);
    expect(oneOf([])(undefined)).toBe(false);
  });
});

describe('the coverage of a record', () => {
  const box = { x: 0, y: -1.5, width: 10, height: 20.25 };
  const whole = {
    page: { width: 10, height: 20 },
    askedPixels: 200,
    coveredPixels: 200,
    gaps: [box],
    areas: [{ name: 'main', box, content: { width: 1, height: 1 }, coveredPixels: 1, gaps: [] }],
  };

  it('is taken with places and sizes that are no whole numbers', () => {
    expect(coverageShape(whole)).toBe(true);
    expect(coverageShape({ ...whole, asked: box, post: { box, gaps: [] }, blank: [box] })).toBe(
      true,
    );
  });

  it.each([
    ['no page', { page: undefined }],
    ['a share that is text', { coveredPixels: '200' }],
    ['a number that JSON cannot state', { askedPixels: Number.NaN }],
    ['a gap without a height', { gaps: [{ x: 0, y: 0, width: 1 }] }],
    ['an area without a name', { areas: [{ ...whole.areas[0], name: undefined }] }],
    ['half a character that is hidden', { areas: [{ ...whole.areas[0], hiddenCharacters: 0.5 }] }],
    ['a post without its gaps', { post: { box } }],
  ])('is refused with %s', (_, change) => {
    expect(coverageShape({ ...whole, ...change })).toBe(false);
  });
});

describe('a file that a click shows and never runs', () => {
  it.each([
    'a.png',
    'x/viewport.jpeg',
    'x.webp',
    'text.txt',
    'record.json',
    'custody.jsonl',
    'a.tsr',
  ])('may be %s', (path) => expect(runsNothing(path)).toBe(true));

  it.each([
    ...['dom.html', 'page.mhtml', 'a.svg', 'a.pdf', 'a.js', 'a.exe', 'png', 'a.png.html'],
    ...['a.PNG', 'a.txt ', 'a.txt.', 'a.txt/', 'a.json5', 'apng'],
  ])('may not be %s', (path) => expect(runsNothing(path)).toBe(false));
});

describe('the files of a bag', () => {
  it('are listed once each, in places that can be written to a disk', () => {
    const paths = [...TAG_FILES, TAG_MANIFEST, LOG_FILE, ...Object.values(SIGNATURE)];
    expect(new Set(paths.map(collisionKey)).size).toBe(paths.length);
    for (const path of paths) expect(pathFault(path)).toBeUndefined();
  });

  it('that let a log be verified later are all kept of an imported package', () => {
    for (const path of [LOG_FILE, TAG_MANIFEST, 'manifest-sha256.txt', ...Object.values(SIGNATURE)])
      expect(KEPT_OF_PACKAGES).toContain(path);
    expect(KEPT_OF_PACKAGES.some((path) => path.startsWith('data/items/'))).toBe(false);
  });

  it('begin with the two lines of RFC 8493, section 2.1.1', () => {
    expect(BAGIT_TXT.split('\n')).toEqual([
      'BagIt-Version: 1.0',
      'Tag-File-Character-Encoding: UTF-8',
      '',
    ]);
  });
});

describe('paths that would overwrite each other', () => {
  it('have one key, whatever their case and form', () => {
    const paths = fc.stringMatching(/^[A-Za-zéÄßЖ/]{1,20}$/u);
    fc.assert(
      fc.property(paths, (path) => {
        const key = collisionKey(path);
        for (const other of [path.toUpperCase(), path.toLowerCase(), path.normalize('NFD')])
          expect(collisionKey(other)).toBe(key);
      }),
    );
  });
});

describe('a key that stands twice in an object', () => {
  const keys = fc.stringMatching(/^[a-z"\\{},:[\]]{1,6}$/);

  it('is found wherever the object lies, and however the key is escaped', () => {
    fc.assert(
      fc.property(keys, fc.array(keys, { maxLength: 4 }), fc.nat(3), (key, others, depth) => {
        const member = (name: string) => `${JSON.stringify(name)}:"${JSON.stringify(name).length}"`;
        const distinct = [...new Set(others.filter((one) => one !== key))].map(member);
        const escaped = [...key].map(
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        const inner = `{${[member(key), ...distinct, `"${escaped.join('')}":1`].join(',')}}`;
        const source = `${'[{"x":'.repeat(depth)}${inner}${'}]'.repeat(depth)}`;
        expect(() => JSON.parse(source)).not.toThrow();
        expect(findRepeatedKey(source)).toBe(key);
      }),
    );
  });
});
