/** Puts values into a sentence, each in place of its `{{name}}`; a name without one vanishes. */
export const fillIn = (
  words: string,
  values: { readonly [name: string]: string | number | undefined },
): string => words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
