import { expect, it } from 'vitest';
import { read } from '../read-page.ts';

/** Pages that are not posts, by a name that says what they are: each an address and its HTML. */
export type NotPosts = Readonly<Record<string, readonly [url: string, html: string]>>;

/** Registers one test for each page: it is not a post and has no field of one. */
export const checkNotPosts = (pages: NotPosts): void => {
  for (const [name, [url, html]] of Object.entries(pages))
    it(`the page "${name}" is not a post and has no author, time or counts`, () => {
      const { post, failed } = read(html, url);
      expect(failed).toBeUndefined();
      expect(['page', 'profile']).toContain(post.kind);
      expect(post.author?.name).toBeUndefined();
      expect(post.published).toBeUndefined();
      expect(post.repostOf).toBeUndefined();
      expect(post.engagement).toBeUndefined();
    });
};
