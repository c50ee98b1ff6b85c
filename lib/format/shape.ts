/** Whether a value from outside has the form that a type promises. */
export type Shape = (value: unknown) => boolean;

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any string. */
export const text: Shape = (value) => typeof value === 'string';

/** A whole number, zero or more. */
export const whole: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** What may be left out. */
export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);

/** A list of one kind of thing. */
export const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

/** An object with at least these members. */
export const object =
  (members: { readonly [key: string]: Shape } = {}): Shape =>
  (value) =>
    isObject(value) && Object.entries(members).every(([key, shape]) => shape(value[key]));

/**
 * JSON text as a value; undefined where it is not JSON (`null` apart, which no format here has at
 * its top).
 */
export const parseJson = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};
