import { documentHtml } from '../../../lib/capture/read/document-html.ts';
import { HOSTILE } from './hostile-pages.ts';

const open = (name: string, beacon: string): Document => {
  const page = new DOMParser().parseFromString(
    '<!DOCTYPE html><title>quiet</title><p>words</p>',
    'text/html',
  );
  HOSTILE[name]?.(page, beacon);
  return page;
};

/** The copy of a hostile page that a capture would save, made in a real browser. */
export const saveHostilePage = (name: string, beacon: string): string =>
  documentHtml(open(name, beacon));

/** The same page as it is, to see that the test would notice it. */
export const serialiseHostilePage = (name: string, beacon: string): string =>
  `<!DOCTYPE html>${open(name, beacon).documentElement.outerHTML}`;
