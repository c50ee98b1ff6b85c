import type { Page } from '../recogniser.ts';
import { findBody } from './body.ts';
import { datedLines } from './byline.ts';
import { hEntries } from './h-entry.ts';
import { headZone, type Line } from './head-zone.ts';
import { findHeadlines, type Headline } from './headline.ts';
import { jsonLdThings } from './json-ld.ts';
import { mainThing } from './main-thing.ts';
import { type Meta, metaOf, readMeta } from './meta.ts';
import { microdataThings } from './microdata.ts';
import { type Thing, textOf } from './structured.ts';

/** What a page says of itself, gathered once. */
export type Evidence = {
  readonly page: Page;
  readonly meta: Meta;
  readonly thing: Thing | undefined;
  readonly headline: Headline | undefined;
  readonly body: Element | undefined;
  readonly lines: readonly Line[];
};

type Place = Pick<Evidence, 'headline' | 'body' | 'lines'>;

const placeOf = (page: Page, headline: Headline | undefined, said: string | undefined): Place => {
  const body = findBody(page.document, { headline: headline?.element, said });
  return { headline, body, lines: headZone(page.document, headline, body) };
};

/**
 * Structured data first, then the headline it names, then the running text, then what stands
 * between the two.
 */
export const gatherEvidence = (page: Page): Evidence => {
  const { document } = page;
  const meta = readMeta(document);
  const described = [...microdataThings(document), ...hEntries(document)].map(({ thing }) => thing);
  const thing = mainThing(jsonLdThings(document), page) ?? mainThing(described, page);
  const claims = [metaOf(meta, 'og:title'), thing && textOf(thing, 'headline', 'name')].filter(
    (name) => name !== undefined,
  );
  const said = thing && textOf(thing, 'articleBody', 'text', 'reviewBody');
  const places = findHeadlines(document, claims).map((headline) => placeOf(page, headline, said));
  const dated = places.find(({ lines }) => datedLines(lines, page.clock).length > 0);
  return { page, meta, thing, ...(dated ?? places[0] ?? placeOf(page, undefined, said)) };
};
