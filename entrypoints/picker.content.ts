import { defineContentScript } from 'wxt/utils/define-content-script';
import { isGone, sendCollect } from '../lib/browser/messages.ts';
import type { PickTask } from '../lib/browser/tab/open-picker.ts';
import type { IsolatedWorld } from '../lib/capture/isolated-world.ts';
import { pickPost } from '../lib/capture/pick/pick-post.ts';
import { sayGone } from '../lib/capture/pick/say-gone.ts';

type PickerWorld = IsolatedWorld & {
  matterproofTask?: PickTask;
  matterproofPicking?: AbortController;
};

const pick = async (world: PickerWorld, { request, words }: PickTask): Promise<void> => {
  world.matterproofPicking?.abort();
  const picking = new AbortController();
  world.matterproofPicking = picking;
  const picked = await pickPost(words, world.matterproof?.post, picking.signal);
  if (!picked) return;
  if (isGone()) {
    sayGone(words);
    return;
  }
  world.matterproof = { answer: () => undefined, ...world.matterproof, picked };
  await sendCollect(request).finally(() => {
    // The next capture of this page must not take this element as its post.
    if (world.matterproof?.picked === picked) delete world.matterproof.picked;
  });
};

/**
 * Injected when a person wants to point at a post. It requests the capture after they have chosen.
 */
export default defineContentScript({
  registration: 'runtime',
  main: () => {
    const world = globalThis as PickerWorld;
    const task = world.matterproofTask;
    delete world.matterproofTask;
    if (task) void pick(world, task);
    return task !== undefined;
  },
});
