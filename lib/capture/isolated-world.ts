import type { OpeningMemory } from './open/open-more.ts';
import type { WatchedTexts } from './read/watch-texts.ts';

/** What our scripts share in a page's isolated world, where the page's own scripts cannot reach. */
export type IsolatedWorld = {
  matterproof?: {
    readonly answer: (name: string, args: readonly unknown[]) => unknown;
    /**
     * The post's element: the one a person pointed at (`picked`), else the one that was recognised.
     */
    post?: Element;
    picked?: Element;
    /** What `read` found, for later calls. */
    html?: string;
    texts?: WatchedTexts;
    /** What is known between the rounds of opening. */
    opening?: OpeningMemory;
    /** The file of the post that was fetched last. */
    medium?: Blob;
  };
};
