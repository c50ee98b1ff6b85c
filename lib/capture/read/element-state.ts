import { isPasswordField } from './password-field.ts';

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

/** Takes the value out of a password field's copy. Returns whether there was one. */
const blank = (live: HTMLInputElement | HTMLTextAreaElement, copy: Element): boolean => {
  Element.prototype.removeAttribute.call(copy, 'value');
  if (isA(live, 'textarea')) copy.textContent = '';
  if (live.value === '' && live.defaultValue === '') return false;
  setAttribute(copy, 'data-matterproof-blanked', 'password');
  return true;
};

/**
 * Writes what a person typed or chose into the copy's attributes, since a serialisation leaves
 * properties out. File names are not copied, and a password's copy is left without its value:
 * returns true for a field that was blanked so.
 */
export const copyFormState = (live: Element, copy: Element): boolean => {
  if ((isA(live, 'input') || isA(live, 'textarea')) && isPasswordField(live))
    return blank(live, copy);
  if (isA(live, 'input')) {
    if (live.type === 'file') return false;
    if (live.type === 'checkbox' || live.type === 'radio')
      copy.toggleAttribute('checked', live.checked);
    else if (live.value !== live.defaultValue) setAttribute(copy, 'value', live.value);
  } else if (isA(live, 'textarea')) {
    if (live.value !== live.defaultValue) copy.textContent = live.value;
  } else if (isA(live, 'option')) copy.toggleAttribute('selected', live.selected);
  return false;
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
