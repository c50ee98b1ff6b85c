import type { PageCalls } from '../../evidence/page/calls/page-calls.ts';
import type { IsolatedWorld } from '../isolated-world.ts';
import { fetchMedium } from './fetch-medium.ts';
import { listMedia } from './list-media.ts';
import { base64Of } from './read-blob.ts';

/** Bytes of a file in one part, which base64 makes a third larger. */
const PART_BYTES = 2 ** 24;

/** The calls for the pictures, sounds and videos of the post; one file is held at a time. */
export const mediaCallsOf = (
  world: IsolatedWorld,
): Pick<PageCalls, 'listMedia' | 'fetchMedium' | 'mediumPart'> => ({
  listMedia: (most) =>
    world.matterproof?.post ? listMedia(world.matterproof.post, most) : { found: 0, listed: [] },
  fetchMedium: async (url, mostBytes) => {
    const { answer, blob } = await fetchMedium(url, mostBytes);
    if (world.matterproof) {
      delete world.matterproof.medium;
      if (blob) world.matterproof.medium = blob;
    }
    return answer;
  },
  mediumPart: (from) =>
    base64Of((world.matterproof?.medium ?? new Blob()).slice(from, from + PART_BYTES)),
});
