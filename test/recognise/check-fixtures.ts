import { expect, it } from 'vitest';
import { memberOf } from '../../lib/recognise/page/json/json-members.ts';
import { readFixture } from './read-page.ts';

/**
 * A page in `pages/`, the address it is read at, the fields it must give, a part of its text, and
 * the members (dotted paths) it must not have.
 */
export type Fixture = {
  readonly page: string;
  readonly url: string;
  readonly wanted: object;
  readonly textIncludes?: string;
  readonly absent?: readonly string[];
};

/** People in the fixtures who did not write the post: viewers, recommended accounts, repliers. */
const OTHERS = '看客甲 Viewer viewer 推荐号 Someone_Else Commenter Replier An_Editor 评论者 路人'
  .split(' ')
  .map((name) => name.replace('_', ' '));

/** Registers one test for each fixture. */
export const checkFixtures = (fixtures: readonly Fixture[]): void => {
  for (const { page, url, wanted, textIncludes = '', absent = [] } of fixtures)
    it(`the fixture ${page} at ${url} gives its fields and no other person as author`, () => {
      const { post, failed } = readFixture(page, url);
      expect(failed).toBeUndefined();
      expect(post).toMatchObject(wanted);
      expect(post.text ?? '').toContain(textIncludes);
      for (const path of absent)
        expect([path, memberOf(post, ...path.split('.'))]).toEqual([path, undefined]);
      const author = JSON.stringify(post.author ?? {});
      const others = OTHERS.filter((name) => !JSON.stringify(wanted).includes(name));
      expect(others.filter((name) => author.includes(name))).toEqual([]);
    });
};
