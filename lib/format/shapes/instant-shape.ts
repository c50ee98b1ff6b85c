import { type Shape, text } from '../shape.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u;

/**
 * An instant as the store writes it: ISO 8601 in UTC, of a day and hour that exist. `Date.parse`
 * alone would also take "21 August 2021, about noon".
 */
export const instant: Shape<string> = (value): value is string => {
  if (!text(value) || !INSTANT.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19);
};
