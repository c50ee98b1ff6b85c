import { expect, it } from 'vitest';
import { memberOf } from '../../lib/recognise/page/json/json-members.ts';
import { read } from './read-page.ts';

/**
 * A page of our own, what must be read from it, and the members (dotted paths) it must not be said
 * to state.
 */
export type Case = {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly wanted: object;
  readonly absent?: readonly string[];
  readonly timeZone?: string;
};

/** One test a case. */
export const checkCases = (cases: readonly Case[]): void => {
  for (const { name, url, html, wanted, absent = [], timeZone } of cases)
    it(name, () => {
      const { post, failed } = read(html, url, timeZone);
      expect(failed).toBeUndefined();
      expect(post).toMatchObject(wanted);
      for (const path of absent)
        expect([path, memberOf(post, ...path.split('.'))]).toEqual([path, undefined]);
    });
};
