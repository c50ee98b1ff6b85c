import type { Page } from '../recogniser.ts';
import { findBody } from './body.ts';
import { hEntries } from './h-entry.ts';
import { headZone, type Line } from './head-zone.ts';
import { findHeadline, type Headline } from './headline.ts';
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

/** Structured data first, then the headline it names, then the running text, then what stands between the two. */
export const gatherEvidence = (page: Page): Evidence => {
  const { document } = page;
  const meta = readMeta(document);
  const described = [...microdataThings(document), ...hEntries(document)].map(({ thing }) => thing);
  const thing = mainThing(jsonLdThings(document), page) ?? mainThing(described, page);
  const claims = [metaOf(meta, 'og:title'), thing && textOf(thing, 'headline', 'name')].filter(
    (name) => name !== undefined,
  );
  const headline = findHeadline(document, claims);
  const said = thing && textOf(thing, 'articleBody', 'text', 'reviewBody');
  const body = findBody(document, { headline: headline?.element, said });
  return { page, meta, thing, headline, body, lines: headZone(document, headline, body) };
};
