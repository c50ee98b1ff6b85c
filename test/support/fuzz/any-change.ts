import process from 'node:process';
import fc from 'fast-check';
import type { Bytes } from '../../../lib/evidence/digest.ts';

/**
 * How often a property is tried with a changed input: as often as stated, or so many times more
 * (`MATTERPROOF_FUZZ=50 npm test -- FILE`). The seed is that of all properties, or `SEED`.
 */
export const timesOf = (usual: number): number =>
  Math.max(1, Math.round(usual * Number(process.env.MATTERPROOF_FUZZ ?? 1)));

/** A number from 0 to 1 that says where, in something whose size is not known yet. */
const PLACE = fc.integer({ min: 0, max: 2 ** 30 - 1 }).map((at) => at / 2 ** 30);
const byte = fc.integer({ min: 0, max: 255 });

type BytesChange =
  | { readonly does: 'flip'; readonly at: number; readonly bit: number }
  | { readonly does: 'put'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly does: 'insert'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly does: 'cut'; readonly at: number; readonly length: number }
  | { readonly does: 'repeat'; readonly at: number; readonly length: number }
  | { readonly does: 'move'; readonly at: number; readonly to: number; readonly length: number }
  | { readonly does: 'end'; readonly at: number };

const LENGTH = fc.integer({ min: 1, max: 400 });
/** Counts and sizes that parsers get wrong: none, the largest, and one bit of a sign. */
const BAD_NUMBER = fc.constantFrom(
  ...[
    [0, 0, 0, 0],
    [255, 255, 255, 255],
    [0, 0, 0, 128],
    [255, 255],
    [127, 255, 255, 255],
  ],
);
const SOME_BYTES = fc.oneof(fc.array(byte, { minLength: 1, maxLength: 12 }), BAD_NUMBER);

const BYTES_CHANGE: fc.Arbitrary<BytesChange> = fc.oneof(
  fc.record({ does: fc.constant('flip'), at: PLACE, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ does: fc.constant('put'), at: PLACE, bytes: SOME_BYTES }),
  fc.record({ does: fc.constant('insert'), at: PLACE, bytes: SOME_BYTES }),
  fc.record({ does: fc.constant('cut'), at: PLACE, length: LENGTH }),
  fc.record({ does: fc.constant('repeat'), at: PLACE, length: LENGTH }),
  fc.record({ does: fc.constant('move'), at: PLACE, to: PLACE, length: LENGTH }),
  fc.record({ does: fc.constant('end'), at: PLACE }),
) as fc.Arbitrary<BytesChange>;

/** One to three changes of the bytes of a file. */
export const ANY_BYTES_CHANGE = fc.array(BYTES_CHANGE, { minLength: 1, maxLength: 3 });

const changeOnce = (bytes: Buffer, change: BytesChange): Buffer => {
  const at = Math.floor(change.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (change.does) {
    case 'flip':
      return Buffer.concat([
        before,
        Buffer.from([(after[0] ?? 0) ^ (1 << change.bit)]),
        after.subarray(1),
      ]);
    case 'put':
      return Buffer.concat([
        before,
        Buffer.from(change.bytes),
        after.subarray(change.bytes.length),
      ]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(change.bytes), after]);
    case 'cut':
      return Buffer.concat([before, after.subarray(change.length)]);
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, change.length), after]);
    case 'move': {
      const rest = Buffer.concat([before, after.subarray(change.length)]);
      const to = Math.floor(change.to * rest.length);
      return Buffer.concat([
        rest.subarray(0, to),
        after.subarray(0, change.length),
        rest.subarray(to),
      ]);
    }
    case 'end':
      return before;
  }
};

/** The bytes with these changes made in their order. */
export const changeBytes = (bytes: Uint8Array, changes: readonly BytesChange[]): Bytes =>
  new Uint8Array(changes.reduce(changeOnce, Buffer.from(bytes)));

/** Values of which hardly any member of anything is one. */
const STRANGE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    ...[null, undefined, true, false, 0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53],
    ...['', ' ', '0', '__proto__', '\u0000', '\ud800', '\u202efdp.exe', '../../x', 'constructor'],
    ...['javascript:alert(1)', '<img src=x onerror=alert(1)>', '=1+1', 'a'.repeat(5_000)],
  ),
  fc.constantFrom<unknown>([], {}, [[]], { length: 1 }, [null], { toString: 1 }, [{}], { x: {} }),
  fc.string({ maxLength: 8 }),
  fc.integer(),
);

type ValueChange = {
  readonly does: 'set' | 'drop' | 'twice' | 'add' | 'swap';
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
};
const VALUE_CHANGE: fc.Arbitrary<ValueChange> = fc.record({
  does: fc.constantFrom('set', 'set', 'set', 'drop', 'drop', 'twice', 'add', 'swap'),
  at: PLACE,
  other: PLACE,
  value: STRANGE,
});

/** One or two changes of a value as JSON has it, or of one that a message carries. */
export const ANY_VALUE_CHANGE = fc.array(VALUE_CHANGE, { minLength: 1, maxLength: 2 });

type Place = { readonly holder: { [key: string]: unknown }; readonly key: string };

/** Every place of a value that holds another, from the outermost on. */
const placesOf = (holder: object): readonly Place[] =>
  Object.entries(holder).flatMap(([key, inner]) => [
    { holder: holder as Place['holder'], key },
    ...(typeof inner === 'object' && inner !== null ? placesOf(inner) : []),
  ]);

const changeValueOnce = (root: object, { does, at, other, value }: ValueChange): void => {
  const places = placesOf(root);
  const place = places[Math.floor(at * places.length)];
  const second = places[Math.floor(other * places.length)];
  if (!place || !second) return;
  const { holder, key } = place;
  const held = holder[key];
  if (does === 'set') holder[key] = value;
  else if (does === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (does === 'drop') delete holder[key];
  else if (does === 'twice' && Array.isArray(holder)) holder.push(structuredClone(held));
  else if (does === 'twice') holder[key] = [held, structuredClone(held)];
  else if (does === 'add' && typeof held === 'object' && held !== null)
    (held as Place['holder'])[`member${Math.floor(other * 9)}`] = value;
  // A copy: a value that holds itself is none that JSON or a message can have.
  else if (does === 'swap') holder[key] = structuredClone(second.holder[second.key]);
};

/** A copy of the value with these changes made in their order; the value itself may change. */
export const changeValue = (value: unknown, changes: readonly ValueChange[]): unknown => {
  const root = { value: structuredClone(value) };
  for (const change of changes) changeValueOnce(root, change);
  return root.value;
};
