type Child = Node | string | undefined | false;

/** Creates an element with attributes and children. Strings become text, never markup. */
export const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: { readonly [attribute: string]: string },
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
};

/** A section with a heading and a list of terms; facts without a value are left out. */
export const factSection = (
  title: string,
  facts: readonly (readonly [term: string, fact: string | undefined])[],
): HTMLElement => {
  const known = facts.filter(([, fact]) => fact !== undefined && fact !== '');
  const rows = known.flatMap(([term, fact]) => [make('dt', {}, term), make('dd', {}, fact)]);
  return make('section', {}, make('h2', {}, title), make('dl', {}, ...rows));
};

/** A section with a heading and a list of sentences. */
export const listSection = (title: string, sentences: readonly string[]): HTMLElement =>
  make(
    'section',
    {},
    make('h2', {}, title),
    make('ul', {}, ...sentences.map((sentence) => make('li', {}, sentence))),
  );
