import type { Page } from '../../page/page.ts';
import { hEntries } from '../structured/h-entry.ts';
import { jsonLdThings } from '../structured/json-ld.ts';
import { mainThing } from '../structured/main-thing.ts';
import { type Meta, metaOf, readMeta } from '../structured/meta.ts';
import { microdataThings } from '../structured/microdata.ts';
import { type Thing, textOf } from '../structured/thing.ts';
import { findBody } from '../visible/body.ts';
import { datedLines } from '../visible/dated-lines.ts';
import { findHeadlines, type Headline } from '../visible/headline.ts';
import { headlineLines, type Line } from '../visible/headline-lines.ts';

/** What a page says of itself in data and in visible text; gathered once for all fields. */
export type PageClues = {
  readonly page: Page;
  readonly meta: Meta;
  readonly thing: Thing | undefined;
  readonly headline: Headline | undefined;
  readonly body: Element | undefined;
  readonly lines: readonly Line[];
};

type VisibleClues = Pick<PageClues, 'headline' | 'body' | 'lines'>;

const visibleClues = (
  page: Page,
  headline: Headline | undefined,
  dataText: string | undefined,
): VisibleClues => {
  const body = findBody(page.document, { headline: headline?.element, dataText });
  return { headline, body, lines: headlineLines(page.document, headline, body) };
};

/**
 * Reads the structured data, then finds the headline that it names, the running text, and the
 * lines between the two. Of several equal headlines, one with a date beside it is preferred.
 */
export const gatherClues = (page: Page): PageClues => {
  const { document } = page;
  const meta = readMeta(document);
  const described = [...microdataThings(document), ...hEntries(document)].map(({ thing }) => thing);
  const thing = mainThing(jsonLdThings(document), page) ?? mainThing(described, page);
  const titles = [metaOf(meta, 'og:title'), thing && textOf(thing, 'headline', 'name')].filter(
    (name) => name !== undefined,
  );
  const dataText = thing && textOf(thing, 'articleBody', 'text', 'reviewBody');
  const candidates = findHeadlines(document, titles).map((headline) =>
    visibleClues(page, headline, dataText),
  );
  const dated = candidates.find(({ lines }) => datedLines(lines, page.clock).length > 0);
  return {
    page,
    meta,
    thing,
    ...(dated ?? candidates[0] ?? visibleClues(page, undefined, dataText)),
  };
};
