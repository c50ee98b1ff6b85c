import { copyFormState } from './element-state.ts';

/** Put before an attribute's name to keep its value where the attribute itself would act. */
const KEPT = 'data-matterproof-';

const { getAttribute, setAttribute, removeAttribute } = Element.prototype;

const rename = (element: Element, name: string): void => {
  const value = getAttribute.call(element, name);
  if (value === null) return;
  setAttribute.call(element, `${KEPT}${name}`, value);
  removeAttribute.call(element, name);
};

/**
 * Elements whose contents a parser reads as text, in HTML or with scripts allowed. A page can give
 * them child elements, whose attributes or comments would end them early when they are parsed.
 */
const TEXT_ONLY =
  'style, script, xmp, iframe, noembed, noframes, noscript, plaintext, title, textarea';

/** Breaks the end tags that would end a raw text early when it is parsed again. */
const withoutEndTags = (text: string): string =>
  text.replace(/<(?=\/(?:style|script|xmp|iframe|noembed|noframes|noscript))/giu, '<\\');

/**
 * The words of an element that are safe to parse again. In a script, `<!--` can hide its end tag;
 * inside SVG and MathML, a parser reads the same text as markup.
 */
const safeText = (element: Element, text: string): string => {
  if (element.closest('svg, math')) return text.replace(/<(?=[a-z/!?])/giu, '<\\');
  const ended = withoutEndTags(text);
  return element.localName === 'script' ? ended.replaceAll('<!--', '<\\!--') : ended;
};

const keepTextAlone = (element: Element): void => {
  const text = element.textContent ?? '';
  const safe = safeText(element, text);
  const isMixed = [...element.childNodes].some(({ nodeType }) => nodeType !== Node.TEXT_NODE);
  if (isMixed || safe !== text) element.textContent = safe;
};

/** Links that state something and load nothing (HTML, "link types"). */
const STATES_ONLY = /^\s*(?:canonical|alternate|author|license|me|shortlink)\s*$/iu;

const disarmLink = (link: Element): void => {
  if (!STATES_ONLY.test(getAttribute.call(link, 'rel') ?? '')) rename(link, 'rel');
};

const ADDRESSES = [
  ...['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'to', 'values', 'from', 'by'],
];
const WITH_ADDRESS = ADDRESSES.map((name) => `[${name.replace(':', '\\:')}]`).join(', ');

/** A script in an address; browsers ignore control characters and blanks in its scheme. */
const isScript = (address: string): boolean =>
  /^(?:javascript|vbscript|livescript):/iu.test(address.replace(/[\p{Cc}\p{Z}]+/gu, '')) ||
  /;\s*javascript:/iu.test(address);

const disarmAddresses = (element: Element): void => {
  for (const name of ADDRESSES)
    if (isScript(getAttribute.call(element, name) ?? '')) rename(element, name);
};

type Root = DocumentFragment;

const select = <T extends Element>(root: Root, selector: string): T[] => [
  ...(DocumentFragment.prototype.querySelectorAll.call(root, selector) as NodeListOf<T>),
];

/** A comment's own words can end it, and those after it would then be elements. */
const disarmComments = (root: Root): void => {
  const kinds = NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION;
  const walker = Document.prototype.createTreeWalker.call(root.ownerDocument, root, kinds);
  while (walker.nextNode()) {
    const comment = walker.currentNode as CharacterData;
    if (/[<>]/u.test(comment.data))
      comment.data = comment.data.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
};

/**
 * Takes from a copy of a document whatever would act when the copy is opened and is not stopped by
 * a content policy: refreshes, connections made ahead, frames, base addresses, scripts in
 * addresses, documents in attributes; and whatever would read differently when it is parsed again.
 * An attribute that acts is kept under a name with `data-matterproof-` before it.
 */
export const disarm = (root: Root): void => {
  for (const element of select(root, TEXT_ONLY)) keepTextAlone(element);
  for (const meta of select(root, 'meta[http-equiv]')) rename(meta, 'http-equiv');
  for (const base of select(root, 'base[href]')) rename(base, 'href');
  for (const link of select(root, 'link[rel]')) disarmLink(link);
  for (const frame of select(root, '[srcdoc]')) rename(frame, 'srcdoc');
  // Chromium connects to a frame's address before the policy forbids to load it.
  for (const frame of select(root, 'iframe[src], frame[src], embed[src]')) rename(frame, 'src');
  // Firefox asks for the pictures of a <picture> before the policy forbids to load them.
  for (const picture of select(root, '[srcset]')) rename(picture, 'srcset');
  for (const plugIn of select(root, 'object[data]')) rename(plugIn, 'data');
  for (const anchor of select(root, '[ping]')) rename(anchor, 'ping');
  for (const element of select(root, WITH_ADDRESS)) disarmAddresses(element);
  disarmComments(root);
  for (const template of select<HTMLTemplateElement>(root, 'template')) {
    rename(template, 'shadowrootmode');
    if (!template.content) continue;
    for (const field of select(template.content, 'input, textarea')) copyFormState(field, field);
    disarm(template.content);
  }
};

/**
 * Writes the hyphen of `http-equiv` as a character reference wherever the markup holds the word:
 * in texts and attribute values it reads the same, and no attribute of that name is left, wherever
 * a parser would find one.
 */
export const withoutHttpEquiv = (html: string): string =>
  html.replace(/(?<!data-matterproof-)http-equiv/giu, (word) => word.replace('-', '&#45;'));
