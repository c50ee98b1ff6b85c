/** Whether a value from outside has the form that the type `T` promises. */
export type Shape<T> = (value: unknown) => value is T;

/** The type that a shape checks. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

type Members = { readonly [key: string]: Shape<unknown> };

type OptionalKey<M extends Members> = {
  [K in keyof M]: undefined extends Shaped<M[K]> ? K : never;
}[keyof M];

type ObjectOf<M extends Members> = {
  readonly [K in Exclude<keyof M, OptionalKey<M>>]: Shaped<M[K]>;
} & { readonly [K in OptionalKey<M>]?: Exclude<Shaped<M[K]>, undefined> };

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value inside another, with its name there and the shape that it must have. */
type Part = readonly [name: string, shape: Shape<unknown>, value: unknown];

/** How to list the parts of a value, for each shape that has parts. */
const parts = new WeakMap<Shape<unknown>, (value: unknown) => readonly Part[]>();

const withParts = <S extends Shape<unknown>>(
  shape: S,
  list: (value: unknown) => readonly Part[],
) => {
  parts.set(shape, list);
  return shape;
};

/**
 * Names the innermost member that does not have its shape, for instance `items[2].title`; undefined
 * if the value has the shape. It is '' if the value itself is of another kind.
 */
export const findMisshapen = (
  shape: Shape<unknown>,
  value: unknown,
  path = '',
): string | undefined => {
  if (shape(value)) return undefined;
  for (const [name, inner, member] of parts.get(shape)?.(value) ?? []) {
    const separator = path === '' || name.startsWith('[') || name === '' ? '' : '.';
    const found = findMisshapen(inner, member, `${path}${separator}${name}`);
    if (found !== undefined) return found;
  }
  return path;
};

/** Any value, also none. */
export const anything: Shape<unknown> = (_value): _value is unknown => true;

/** Any string. */
export const text: Shape<string> = (value) => typeof value === 'string';

/** A whole number, zero or more. */
export const whole: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** True or false. */
export const yesNo: Shape<boolean> = (value) => typeof value === 'boolean';

/** Exactly this string. */
export const literal =
  <T extends string>(wanted: T): Shape<T> =>
  (value): value is T =>
    value === wanted;

/** One of these strings. */
export const oneOf =
  <T extends string>(wanted: readonly T[]): Shape<T> =>
  (value): value is T =>
    wanted.some((member) => member === value);

/** What may be left out. */
export const optional = <T>(shape: Shape<T>): Shape<T | undefined> =>
  withParts(
    (value): value is T | undefined => value === undefined || shape(value),
    (value) => [['', shape, value]],
  );

/** A list of one kind of thing. */
export const list = <T>(shape: Shape<T>): Shape<readonly T[]> =>
  withParts(
    (value): value is readonly T[] =>
      Array.isArray(value) && value.every((member) => shape(member)),
    (value) =>
      Array.isArray(value) ? value.map((member, at) => [`[${at}]`, shape, member] as const) : [],
  );

/** An object with any members. */
export const anyObject: Shape<{ readonly [key: string]: unknown }> = isObject;

/** An object with at least these members. */
export const object = <M extends Members>(members: M): Shape<ObjectOf<M>> =>
  withParts(
    (value): value is ObjectOf<M> =>
      isObject(value) && Object.entries(members).every(([key, shape]) => shape(value[key])),
    (value) =>
      isObject(value)
        ? Object.entries(members).map(([key, shape]) => [key, shape, value[key]] as const)
        : [],
  );

/** One of two shapes: the first for an object that has this member, the other for any else. */
export const ifMember = <A, B>(member: string, first: Shape<A>, other: Shape<B>): Shape<A | B> => {
  const shapeOf = (value: unknown): Shape<A | B> =>
    (isObject(value) && Object.hasOwn(value, member) ? first : other) as Shape<A | B>;
  return withParts(
    (value): value is A | B => shapeOf(value)(value),
    (value) => [['', shapeOf(value), value]],
  );
};

/** An object with these members and no others. */
export const exactly =
  <M extends Members>(members: M): Shape<ObjectOf<M>> =>
  (value): value is ObjectOf<M> =>
    object(members)(value) && Object.keys(value).every((key) => Object.hasOwn(members, key));

/** JSON text as a value; undefined for text that is not JSON. */
export const parseJson = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};
