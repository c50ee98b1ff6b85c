type Level = { readonly keys: Set<string> | undefined; expectsKey: boolean };

/** The offset of the quotation mark that ends the string of JSON text that begins at `start`. */
const endOfString = (source: string, start: number): number => {
  let end = start;
  for (;;) {
    end = source.indexOf('"', end + 1);
    if (end < 0) return source.length;
    let escapes = 0;
    while (source[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end;
  }
};

/** The strings of JSON text, with their quotation marks, and its brackets and commas, in order. */
const tokensOf = function* (source: string): Generator<string> {
  const mark = /["{}[\],]/g;
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    if (found[0] !== '"') yield found[0];
    else {
      const end = endOfString(source, found.index) + 1;
      yield source.slice(found.index, end);
      mark.lastIndex = end;
    }
  }
};

/**
 * The first key that an object of JSON text states twice; undefined if none does. Of two members
 * with one key JSON.parse keeps the last, other programs the first, and people read either (RFC
 * 8259, section 4). The text must be valid JSON.
 */
export const findRepeatedKey = (source: string): string | undefined => {
  const levels: Level[] = [];
  for (const token of tokensOf(source)) {
    const level = levels.at(-1);
    if (token === '{') levels.push({ keys: new Set(), expectsKey: true });
    else if (token === '[') levels.push({ keys: undefined, expectsKey: false });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level) level.expectsKey = level.keys !== undefined;
    else if (level?.keys && level.expectsKey) {
      const key = JSON.parse(token) as string;
      if (level.keys.has(key)) return key;
      level.keys.add(key);
      level.expectsKey = false;
    }
  }
  return undefined;
};
