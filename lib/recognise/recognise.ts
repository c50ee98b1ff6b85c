import type { Post } from '../evidence/item.ts';
import { generic } from './generic/generic.ts';
import { titleOf } from './page/document/dom.ts';
import type { Draft } from './page/draft.ts';
import { openPage } from './page/open-page.ts';
import type { Page } from './page/page.ts';
import type { Recogniser } from './page/recogniser.ts';
import { recognisers } from './recognisers.ts';

/**
 * A post as the record holds it, and the element to cut its picture from; without an element the
 * whole page is meant.
 */
export type Recognised = { readonly post: Post; readonly element?: Element };

/** Removes what could not be read: undefined, empty text, and objects without members. */
const withoutEmpty = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const members = Object.entries(value)
    .map(([key, member]) => [key, withoutEmpty(member)] as const)
    .filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
};

const finish = ({ element, ...draft }: Draft, recogniser: Recogniser): Recognised => {
  const recognisedBy = `${recogniser.name}/${recogniser.version}`;
  const post = { ...(withoutEmpty(draft) as Post), recognisedBy };
  return element ? { post, element } : { post };
};

/**
 * What one recogniser reads. An error in it, or a page made to cause one, must not cost the capture
 * its fields, so the next recogniser goes on.
 */
const tryRecogniser = (recogniser: Recogniser, page: Page): Recognised | undefined => {
  try {
    const draft = recogniser.matches(page) ? recogniser.read(page) : undefined;
    return draft && finish(draft, recogniser);
  } catch {
    return undefined;
  }
};

const titleOnly = (document: Document): Recognised => {
  const title = titleOf(document)?.replace(/\s+/gu, ' ').trim();
  return { post: { kind: 'page', ...(title ? { title } : {}), recognisedBy: 'generic/1' } };
};

/**
 * Reads who wrote what and when, as the page states it. Synchronous, changes nothing, never throws;
 * a page that is nothing else is of kind `page`. Times without a zone are read in `timeZone` (an
 * IANA name), relative times against `now`.
 */
export const recognise = (given: {
  document: Document;
  url: string;
  now: Date;
  timeZone: string;
}): Recognised => {
  try {
    const page = openPage(given);
    for (const recogniser of [...recognisers, generic]) {
      const recognised = tryRecogniser(recogniser, page);
      if (recognised) return recognised;
    }
  } catch {
    // Whatever the fault, the capture goes on with the title alone.
  }
  return titleOnly(given.document);
};
