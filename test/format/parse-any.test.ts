import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../lib/evidence/chain/canonical.ts';
import { FormatError } from '../../lib/format/format-error.ts';
import { parseIndex } from '../../lib/format/parse-index.ts';
import { parseLogLine } from '../../lib/format/parse-log-line.ts';
import { parseRecord } from '../../lib/format/parse-record.ts';
import { buildIndex } from '../../lib/package/build-index.ts';
import { ANY_UNIT } from '../support/any-unit.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'receive' }] });
const index = buildIndex(input, input.items, { index: 1, count: 1 }, [], []);
const record = JSON.parse(new TextDecoder().decode(input.items[0]?.recordBytes));

type Path = readonly (string | number)[];

/** The paths of all members of a value, however deep. */
const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => [
        [...path, key],
        ...pathsOf(member, [...path, key]),
      ])
    : [];

/** A copy of a value in which the member at a path is another. */
const withMember = (value: unknown, [key, ...rest]: Path, to: unknown): unknown => {
  if (key === undefined) return to;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<number, unknown>)
    : { ...(value as object) };
  copy[key] = withMember(copy[key], rest, to);
  return copy;
};

const STRANGE = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1.5, '', [], {}, [[]], { toString: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
);

describe('an index with any one member changed', () => {
  const paths = pathsOf(JSON.parse(JSON.stringify(index)));

  it('is read, or refused as one that has not its form; it never fails in another way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), STRANGE, (path, to) => {
        const source = JSON.stringify(withMember(JSON.parse(JSON.stringify(index)), path, to));
        try {
          const { items, custody } = parseIndex(source);
          for (const { number, digest, artifacts } of items) {
            expect(Number.isSafeInteger(number)).toBe(true);
            expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
            for (const file of artifacts) expect(typeof file.path).toBe('string');
          }
          expect(custody.entries).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is refused with the name of that member, where it is none that old indexes lack', () => {
    const source = JSON.stringify(withMember(index, ['items', 0, 'digest'], 'sha256:0'));
    expect(() => parseIndex(source)).toThrow('“items[0].digest”');
    const volume = JSON.stringify(withMember(index, ['export', 'volume', 'count'], '1'));
    expect(() => parseIndex(volume)).toThrow('“export.volume.count”');
  });
});

describe('a record with any one member changed', () => {
  const paths = pathsOf(record);

  it('is read with its digests and chain, or not at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), STRANGE, (path, to) => {
        const parsed = parseRecord(JSON.stringify(withMember(record, path, to)));
        if (!parsed.record) {
          expect(typeof parsed.misshapen).toBe('string');
          return;
        }
        const { artifacts, matter, page, format } = parsed.record;
        expect(format).toBe('matterproof-record/1');
        for (const { digest, bytes } of artifacts) {
          expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
          expect(bytes).toBeGreaterThanOrEqual(0);
        }
        expect(typeof matter.sequence).toBe('number');
        expect(typeof page.url).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [['artifacts', 0, 'digest'], 'artifacts[0].digest'],
    [['matter', 'sequence'], 'matter.sequence'],
    [['page', 'url'], 'page.url'],
    [['format'], 'format'],
  ] as const)('names the member %j as “%s”', (path, name) => {
    expect(parseRecord(JSON.stringify(withMember(record, path, {}))).misshapen).toBe(name);
  });

  it('is not canonical where a digit, an escape or a blank is written in another way', () => {
    const source = canonicalText(record);
    expect(parseRecord(source).canonical).toBe(true);
    for (const other of [
      `${source}\n`,
      source.replace('{', '{ '),
      source.replace('"id"', '"\\u0069d"'),
    ]) {
      const parsed = parseRecord(other);
      expect([parsed.record?.id, parsed.canonical]).toEqual([record.id, false]);
    }
  });
});

describe('any line of a log', () => {
  it('is an entry, a seal or neither, never both, and reading it never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: ANY_UNIT }),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (line) => {
          const { entry, sealed } = parseLogLine(line);
          expect(entry && sealed).toBeUndefined();
        },
      ),
    );
  });

  it('with both an entry and a digest that was withheld is an entry: it hides nothing', () => {
    const entry = {
      seq: 1,
      at: 'T',
      actor: 'A',
      event: 'viewed',
      withheld: `sha256:${'0'.repeat(64)}`,
    };
    const parsed = parseLogLine(JSON.stringify(entry));
    expect([parsed.entry?.event, parsed.sealed]).toEqual(['viewed', undefined]);
  });
});
