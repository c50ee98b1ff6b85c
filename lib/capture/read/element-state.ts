/** A canvas of more pixels than this is shown by the pictures of the page only. */
const MOST_CANVAS_PIXELS = 4_000_000;

const setAttribute = (copy: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(copy, name, value);

/**
 * Whether an element has this tag. It compares names, since the elements of a frame are instances
 * of the frame's own classes and `instanceof` fails for them.
 */
export const isA = <Name extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: Name,
): element is HTMLElementTagNameMap[Name] => element.localName === name;

/**
 * Writes what a person typed or chose into the copy's attributes, since a serialisation leaves
 * properties out. Passwords and file names are not copied.
 */
export const copyFormState = (live: Element, copy: Element): void => {
  if (isA(live, 'input')) {
    if (live.type === 'password' || live.type === 'file') return;
    if (live.type === 'checkbox' || live.type === 'radio')
      copy.toggleAttribute('checked', live.checked);
    else if (live.value !== live.defaultValue) setAttribute(copy, 'value', live.value);
  } else if (isA(live, 'textarea')) {
    if (live.value !== live.defaultValue) copy.textContent = live.value;
  } else if (isA(live, 'option')) copy.toggleAttribute('selected', live.selected);
};

/** Writes what a canvas shows into an attribute of the copy, as a data URL. */
export const copyCanvas = (live: Element, copy: Element): void => {
  if (!isA(live, 'canvas') || live.width * live.height > MOST_CANVAS_PIXELS) return;
  try {
    setAttribute(copy, 'data-matterproof-canvas', live.toDataURL());
  } catch {
    // The canvas shows images of another origin, so the browser lets no script read it.
  }
};

/**
 * Renames the attribute of `<meta http-equiv=refresh>` in the copy, since a content security policy
 * does not stop a refresh.
 */
export const disableRefresh = (copy: Element): void => {
  if (!isA(copy, 'meta') || !/refresh/i.test(copy.httpEquiv)) return;
  setAttribute(copy, 'data-matterproof-http-equiv', copy.httpEquiv);
  Element.prototype.removeAttribute.call(copy, 'http-equiv');
};
