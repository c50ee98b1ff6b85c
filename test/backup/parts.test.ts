import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKED_UP,
  filePath,
  isAid,
  LATER,
  LEFT_OUT,
  partName,
  rowsPath,
  unsavedPartName,
  WITH_FILES,
} from '../../lib/backup/layout.ts';
import { groupsOf, type MatterPlan, type Outcome } from '../../lib/backup/plan-restore.ts';
import { readRows } from '../../lib/backup/read-rows.ts';
import { takeRestoreLock } from '../../lib/backup/restore-lock.ts';
import { rowLine } from '../../lib/backup/row-line.ts';
import { pathFault } from '../../lib/format/path.ts';
import { ANY_UNIT } from '../support/any-unit.ts';

/** A file that is read in pieces of so many bytes, as a browser may give them. */
const inPieces = (content: string | Uint8Array, size: number): Blob => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const stream = () =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size)
          controller.enqueue(bytes.subarray(at, at + size));
        controller.close();
      },
    });
  return { stream } as unknown as Blob;
};

const rowsOf = async (file: Blob) => Array.fromAsync(readRows(file, 'rows/items.jsonl'));

describe('the rows of a file', () => {
  it('come back as they were written, wherever the file is cut into pieces', async () => {
    const rows = fc.array(fc.record({ id: fc.string({ unit: ANY_UNIT }), n: fc.nat() }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (given, size) => {
        const wellFormed = given.map(({ id, n }) => ({ id: id.toWellFormed(), n }));
        expect(await rowsOf(inPieces(wellFormed.map(rowLine).join(''), size))).toEqual(wellFormed);
      }),
    );
  });

  it.each<[string, string | Uint8Array]>([
    ['is cut off', '{"id":"a"}\n{"id":"b"}'],
    ['holds a line that is no JSON', '{"id":"a"}\nid: b\n'],
    ['holds a list for a row', '[1]\n'],
    ['holds an empty line', '{"id":"a"}\n\n'],
    ['begins with a byte order mark', '\uFEFF{"id":"a"}\n'],
  ])('are refused where it %s', async (_, content) => {
    await expect(rowsOf(inPieces(content, 4))).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  });

  it('are refused where its bytes are no UTF-8, and not read with other letters', async () => {
    const bytes = new TextEncoder().encode('{"id":"ab"}\n');
    bytes[7] = 0xff;
    const refused = { code: 'BACKUP_DAMAGED', message: 'rows/items.jsonl is not UTF-8' };
    await expect(rowsOf(inPieces(bytes, 64))).rejects.toMatchObject(refused);
  });

  it('are refused where the file ends inside a character, also behind a line end', async () => {
    const row = new TextEncoder().encode('{"id":"长"}\n');
    const cut = Uint8Array.of(...row, 0xe9, 0x95);
    await expect(rowsOf(inPieces(cut, 5))).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  });

  it('are refused where a line has no end, before all of it is in memory', async () => {
    const row = '{"id":"abcde"}';
    const read = (longest: number) =>
      Array.fromAsync(readRows(inPieces(`${row}\n`, 1), 'rows/items.jsonl', longest));
    expect(await read(row.length)).toEqual([{ id: 'abcde' }]);
    await expect(read(row.length - 1)).rejects.toMatchObject({
      ...{ code: 'BACKUP_DAMAGED', message: 'rows/items.jsonl holds a line without end' },
    });
  });

  it('are none in an empty file', async () => {
    expect(await rowsOf(inPieces('', 4))).toEqual([]);
  });
});

describe('matters that are restored together', () => {
  const plan = (id: string, outcome: Outcome = 'added') => ({ id, outcome }) as MatterPlan;
  const groups = (plans: readonly MatterPlan[], ...links: [string, string][]) =>
    groupsOf(plans, links)
      .map((group) => [...group].sort().join(''))
      .sort();

  it('are those between which items or entries moved, also over a third', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => plan(id));
    expect(groups(all)).toEqual(['a', 'b', 'c', 'd']);
    expect(groups(all, ['a', 'b'])).toEqual(['ab', 'c', 'd']);
    expect(groups(all, ['a', 'b'], ['c', 'b'])).toEqual(['abc', 'd']);
    expect(groups(all, ['a', 'b'], ['c', 'd'], ['d', 'a'])).toEqual(['abcd']);
    expect(groups(all, ['a', 'a'], ['b', 'a'], ['a', 'b'])).toEqual(['ab', 'c', 'd']);
  });

  it.each<Outcome>(['same', 'older', 'diverged', 'damaged', 'entangled'])(
    'have none among them that is %s, which nothing writes',
    (outcome) => {
      expect(groups([plan('a'), plan('b', outcome), plan('c', 'continued')])).toEqual(['a', 'c']);
    },
  );

  it('are in exactly one group each, whatever moved', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 8 }), (links) => {
        const all = ['a', 'b', 'c', 'd', 'e'].map((one) => plan(one));
        const found = groupsOf(all, links);
        expect(found.flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
        for (const [one, other] of links)
          expect(found.find((group) => group.includes(one))).toContain(other);
      }),
    );
  });
});

describe('the lock of a restore', () => {
  type Take = (lock: object | null) => unknown;

  /** The locks of a browser, over all of its windows. */
  const fakeLocks = () => {
    const held = new Set<string>();
    const request = async (name: string, _options: object, take: Take) => {
      if (held.has(name)) return take(null);
      held.add(name);
      await take({ name });
      held.delete(name);
    };
    return { locks: { request } as unknown as LockManager, held };
  };

  it('is taken by one window at a time, and free again once it is released', async () => {
    const { locks, held } = fakeLocks();
    const release = await takeRestoreLock(locks);
    expect(release).toBeTypeOf('function');
    expect(await takeRestoreLock(locks)).toBeUndefined();
    release?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(held.size).toBe(0);
    expect(await takeRestoreLock(locks)).toBeTypeOf('function');
  });

  it('stops no restore in a browser without locks', async () => {
    expect(await takeRestoreLock(null)).toBeTypeOf('function');
    expect(await takeRestoreLock(null)).toBeTypeOf('function');
  });
});

describe('the files of a backup', () => {
  it('have another place for each table and each file, all of which a disk can hold', () => {
    const keys = [
      { item: 'a', path: 'b/c.png' },
      { item: 'a', path: 'derived/b.png' },
      { item: 'b', path: 'b/c.png' },
    ];
    const paths = [
      ...BACKED_UP.map(rowsPath),
      ...keys.map((key) => filePath('artifacts', key)),
      ...['a', 'b'].flatMap((item) => [
        filePath('thumbnails', { item }),
        filePath('lines', { item }),
      ]),
    ];
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(pathFault(path)).toBeUndefined();
  });

  it('of what was derived lie beside the artifacts, whose paths never begin like theirs', () => {
    expect(filePath('derived', { item: 'a', path: 'derived/b.png' })).toBe('files/a/derived/b.png');
    expect(WITH_FILES.filter(isAid)).toEqual(['thumbnails', 'lines']);
  });

  it('hold each table once: none is both backed up and left out', () => {
    const tables: readonly string[] = [...BACKED_UP, ...LEFT_OUT];
    expect(new Set(tables).size).toBe(tables.length);
    for (const table of LATER) expect(BACKED_UP).toContain(table);
  });

  it('are named by their time and place, so that the parts of one backup sort together', () => {
    const at = '2026-11-21T12:00:00.123Z';
    expect(partName(at, 1, 1)).toBe('matterproof-backup-20261121T120000Z.zip');
    expect(partName(at, 2, 3)).toBe('matterproof-backup-20261121T120000Z-2of3.zip');
    expect(new Set([1, 2, 3].map(unsavedPartName)).size).toBe(3);
  });
});
