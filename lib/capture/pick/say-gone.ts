import { ownDocument } from '../dom/own-document.ts';
import { buildHost, buildPart, type PickWords, raise } from './overlay-parts.ts';

/** Long enough to read it twice. */
const SHOWN_MS = 30_000;

/**
 * Says over the page that nothing was captured, because the extension that opened the picker was
 * updated or removed meanwhile, and what to do. A press or a key takes it away.
 */
export const sayGone = ({ gone, goneHint }: PickWords): void => {
  const bar = buildPart(document, 'bar');
  bar.setAttribute('role', 'alert');
  bar.append(buildPart(document, 'title', gone), buildPart(document, 'keys', goneHint));
  const host = buildHost(document, [bar]);
  ownDocument(document).root?.append(host);
  raise(host);
  const end = new AbortController();
  const remove = (): void => {
    host.remove();
    end.abort();
  };
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, remove, { capture: true, signal: end.signal });
  setTimeout(remove, SHOWN_MS);
};
