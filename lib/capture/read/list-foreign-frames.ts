import type { ForeignFrame } from '../../evidence/page/foreign-frame.ts';
import { isShownFrame } from '../areas/find/foreign-frames.ts';
import { placeOnPage } from '../areas/taken-area.ts';
import { MOST_FRAMES_DEEP, ownDocument, sameOriginDocument } from '../dom/own-document.ts';
import { elementsIn, withShadowRoots } from '../dom/shadow-roots.ts';

const isFrame = ({ localName }: Element): boolean =>
  localName === 'iframe' || localName === 'frame';

/** Frames of another origin in a document, its shadow roots and its frames of its own origin. */
const foreignFramesIn = (document: Document, depth = 0): readonly Element[] =>
  withShadowRoots(document)
    .flatMap((root) => elementsIn(document, root).filter(isFrame))
    .flatMap((frame) => {
      const inside = sameOriginDocument(frame as HTMLIFrameElement);
      if (!inside) return [frame];
      return depth < MOST_FRAMES_DEEP ? foreignFramesIn(inside, depth + 1) : [];
    });

/** The origin that a frame was given; undefined where it has an origin of its own. */
const originOf = (frame: Element): string | undefined => {
  if (Element.prototype.hasAttribute.call(frame, 'srcdoc')) return undefined;
  const source = Element.prototype.getAttribute.call(frame, 'src') ?? '';
  const origin = URL.parse(source, frame.ownerDocument.baseURI)?.origin;
  return origin === 'null' ? undefined : origin;
};

/**
 * The frames whose words the page's own window cannot read, where they show something: their
 * origins, and their boxes on the page in CSS pixels.
 */
export const listForeignFrames = (document: Document): readonly ForeignFrame[] =>
  foreignFramesIn(ownDocument(document).root?.ownerDocument ?? document)
    .filter(isShownFrame)
    .map((frame) => {
      const origin = originOf(frame);
      return { ...(origin ? { origin } : {}), box: placeOnPage(frame) };
    });
