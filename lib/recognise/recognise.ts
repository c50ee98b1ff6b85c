import type { Post } from '../evidence/item.ts';
import { generic } from './generic/generic.ts';
import { titleOf } from './page/dom.ts';
import { openPage } from './page/open-page.ts';
import type { Draft, Page, Recogniser } from './recogniser.ts';
import { recognisers } from './recognisers.ts';

/**
 * A post as the record carries it, and the element to cut its picture from; absent where the page
 * as a whole is meant.
 */
export type Recognised = { readonly post: Post; readonly element?: Element };

/** Leaves out what could not be read: undefined, empty text, and objects with nothing in them. */
const present = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const members = Object.entries(value)
    .map(([key, member]) => [key, present(member)] as const)
    .filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
};

const finish = ({ element, ...draft }: Draft, by: Recogniser): Recognised => {
  const post = { ...(present(draft) as Post), recognisedBy: `${by.name}/${by.version}` };
  return element ? { post, element } : { post };
};

/** A fault of one recogniser, or a page made to cause one, must not cost the capture its fields. */
const attempt = (by: Recogniser, page: Page): Recognised | undefined => {
  try {
    const draft = by.matches(page) ? by.read(page) : undefined;
    return draft && finish(draft, by);
  } catch {
    return undefined;
  }
};

const bare = (document: Document): Recognised => {
  const title = titleOf(document)?.replace(/\s+/gu, ' ').trim();
  return { post: { kind: 'page', ...(title ? { title } : {}), recognisedBy: 'generic/1' } };
};

/**
 * Who wrote what, when, as a page states it. Synchronous, reads only, never throws; every page is
 * at least kind `page`. Times without a zone are read in `timeZone` (an IANA name) against `now`.
 */
export const recognise = (given: {
  document: Document;
  url: string;
  now: Date;
  timeZone: string;
}): Recognised => {
  try {
    const page = openPage(given);
    for (const by of [...recognisers, generic]) {
      const recognised = attempt(by, page);
      if (recognised) return recognised;
    }
  } catch {}
  return bare(given.document);
};
