import { attribute, find, findAll } from '../../page/document/dom.ts';
import type { Page } from '../../page/page.ts';

const IDS = ['data-e2e-vid', 'data-e2e-aweme-id'] as const;

/** The video that plays in a dialog over another page; undefined where its own id is another. */
export const playingVideo = (page: Page, id: string): Element | undefined => {
  const active = find(page.document, '[data-e2e="feed-active-video"]');
  const ids = active
    ? [active, ...findAll(active, IDS.map((name) => `[${name}]`).join())].flatMap((one) =>
        IDS.map((name) => attribute(one, name)),
      )
    : [];
  const stated = ids.filter((one) => one !== undefined);
  return stated.length === 0 || stated.includes(id) ? active : undefined;
};
