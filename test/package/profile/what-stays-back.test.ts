import { describe, expect, it } from 'vitest';
import { buildCustodyLine, type CustodyLine } from '../../../lib/evidence/custody.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { listLeft } from '../../../lib/package/profile/list-left.ts';
import { receivedSent } from '../../../lib/package/profile/received-sent.ts';
import { sealLines } from '../../../lib/package/profile/seal-lines.ts';

type Line = { readonly event: string; readonly item?: string; readonly number?: number };
const log = (...lines: readonly Line[]): readonly CustodyLine[] =>
  lines.map(({ number, ...line }, at) =>
    buildCustodyLine({
      ...{ seq: at + 1, at: '2026-11-21T12:00:00.000Z', actor: 'A', ...line },
      ...(number !== undefined && { detail: { number } }),
    } as Parameters<typeof buildCustodyLine>[0]),
  );
const sealed = (seq: number): CustodyLine => {
  const digest = digestNow(`line ${seq}`);
  return { line: `{"seq":${seq},"withheld":"${digest}"}`, digest };
};

describe('the items that left a matter', () => {
  const arrived = { event: 'captured', item: 'a', number: 1 };

  it.each(['deleted', 'transferred'])('are named with how they left: %s', (event) => {
    expect(listLeft(log(arrived, { event, item: 'a', number: 1 }))).toEqual([
      { number: 1, how: event },
    ]);
  });

  it('are not those that are still in it, nor another item that left', () => {
    expect(listLeft(log(arrived))).toEqual([]);
    const other = { event: 'captured', item: 'b', number: 2 };
    expect(listLeft(log(arrived, other, { event: 'deleted', item: 'b', number: 2 }))).toEqual([
      { number: 2, how: 'deleted' },
    ]);
  });

  it('have each its own way, whatever became of others after them', () => {
    const custody = log(
      arrived,
      { event: 'captured', item: 'b', number: 2 },
      { event: 'transferred', item: 'a', number: 1 },
      { event: 'deleted', item: 'b', number: 2 },
    );
    expect(listLeft(custody)).toEqual([
      { number: 1, how: 'transferred' },
      { number: 2, how: 'deleted' },
    ]);
  });

  it('are by each number that they had, where one was received again', () => {
    const custody = log(
      arrived,
      { event: 'transferred', item: 'a', number: 1 },
      { event: 'received', item: 'a', number: 2 },
    );
    expect(listLeft(custody)).toEqual([{ number: 1, how: 'transferred' }]);
  });

  it('are read from the open lines, past sealed and unreadable ones', () => {
    const [first, second] = log(arrived, { event: 'deleted', item: 'a', number: 1 });
    if (!first || !second) throw new Error('two lines');
    const broken = { line: 'no line', digest: digestNow('x') };
    expect(listLeft([first, broken, sealed(2), second])).toEqual([{ number: 1, how: 'deleted' }]);
    expect(listLeft([sealed(1), sealed(2)])).toEqual([]);
  });
});

describe('the lines of a log that may not go out', () => {
  const open = log({ event: 'viewed', item: 'a' }, { event: 'viewed', item: 'b' });
  const first = open[0] as CustodyLine;

  it('become their number and digest, and the others stay byte for byte', () => {
    const [one, two] = sealLines(open, ({ item }) => item === 'a');
    expect(one).toBe(open[0]);
    expect(two).toEqual({
      line: `{"seq":2,"withheld":"${open[1]?.digest}"}`,
      digest: open[1]?.digest,
    });
  });

  it('are those with a member that nobody knows, whatever the rule says', () => {
    const line = first.line.replace('{', '{"aside":"SECRET",');
    const [only] = sealLines([{ line, digest: digestNow(line) }], () => true);
    expect(only?.line).toBe(`{"seq":1,"withheld":"${digestNow(line)}"}`);
  });

  it('are those that are no entry, by their place in the log', () => {
    const broken = { line: 'SECRET', digest: digestNow('SECRET') };
    const [, second] = sealLines([first, broken], () => true);
    expect(second?.line).toBe(`{"seq":2,"withheld":"${digestNow('SECRET')}"}`);
  });

  it('stay sealed with the number that they had', () => {
    expect(sealLines([sealed(7)], () => true)).toEqual([sealed(7)]);
  });
});

describe('the files of received packages', () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const received = [
    file('0001/vol1/data/custody.jsonl', '{"detail":{"internalNote":{"to":"x"}}}'),
    file('0001/vol1/tagmanifest-sha256.txt', 'abc'),
    file('0002/vol1/data/custody.jsonl', '{"event":"captured"}'),
    file('0002/vol1/tagmanifest-sha256.txt', 'def'),
  ];
  const pathsFor = (profile: 'counsel' | 'court' | 'hand-over') =>
    receivedSent({ received }, { profile }).map(({ path }) => path);

  it('go whole to counsel, none of them to a court', () => {
    expect(pathsFor('counsel')).toEqual(received.map(({ path }) => path));
    expect(pathsFor('court')).toEqual([]);
  });

  it('go to another custodian but for every file of a package with internal notes', () => {
    expect(pathsFor('hand-over')).toEqual([
      '0002/vol1/data/custody.jsonl',
      '0002/vol1/tagmanifest-sha256.txt',
    ]);
  });

  it('are none where none was received', () => {
    for (const profile of ['counsel', 'court', 'hand-over'] as const)
      expect(receivedSent({}, { profile })).toEqual([]);
  });
});
