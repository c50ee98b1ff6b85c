import type { Clock } from '../times/clock.ts';

/**
 * What a recogniser looks at. `url` is the page's own address, also where a saved copy is shown;
 * `hosts` are the host names the page may be trusted to come from; `saved` tells a copy on this
 * machine or in an archive from the live page.
 */
export type Page = {
  readonly document: Document;
  readonly url: URL;
  readonly hosts: readonly string[];
  readonly saved: boolean;
  /** The original address, where an archive names it in the copy's own address. */
  readonly original?: URL | undefined;
  readonly clock: Clock;
};
