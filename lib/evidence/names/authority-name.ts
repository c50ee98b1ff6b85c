/** Attributes of a distinguished name that name an authority, the best first. */
const NAMING = ['CN', 'O', 'OU'];

/** The parts of a name between commas and pluses that are not escaped, each `CN=…`. */
const partsOf = (name: string): readonly string[] => name.match(/(?:\\.|[^,+\\])+/gsu) ?? [];

const unescapeText = (text: string): string => text.replace(/\\(.)/gsu, '$1').trim();

/**
 * The name by which people know a time-stamp authority: the common name of a distinguished name
 * (`C=US, O=Example, CN=Example Timestamping`, RFC 4514), else its organisation, else the whole.
 */
export const authorityName = (name: string): string => {
  const parts = partsOf(name).map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, Math.max(0, at)).trim(), unescapeText(part.slice(at + 1))] as const;
  });
  for (const wanted of NAMING) {
    const found = parts.find(([type, value]) => type === wanted && value !== '');
    if (found) return found[1];
  }
  return name;
};
