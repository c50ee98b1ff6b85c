import type { Draft } from './draft.ts';
import type { Page } from './page.ts';

/**
 * Reads the posts of one site. `matches` must be cheap and must not claim pages of other sites.
 * `read` returns undefined where the page is not one of the site's posts; the next recogniser, and
 * at last the generic one, then reads the page. A recogniser that throws is named in the record.
 * `version` is written into the record and grows when the same page would be read differently.
 */
export type Recogniser = {
  readonly name: string;
  readonly version: number;
  readonly matches: (page: Page) => boolean;
  readonly read: (page: Page) => Draft | undefined;
};
