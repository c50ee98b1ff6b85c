import { ulid } from 'ulid';

/**
 * A ULID: 26 characters of Crockford's base 32, which sort by the millisecond they were made in.
 */
export const newId = (now: number = Date.now()): string => ulid(now);
