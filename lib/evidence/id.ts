import { ulid } from 'ulid';

/** A new ULID: 26 characters of Crockford's base 32, which sort by their time of creation. */
export const newId = (now: number = Date.now()): string => ulid(now);
