/** What a comparison of two texts ignores, in words for the record. */
export const IGNORED = ['white space', 'invisible format characters'] as const;

/**
 * The characters (Unicode code points) of a text, without white space and without invisible format
 * characters (category Cf, such as zero-width spaces and soft hyphens).
 */
export const plainText = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

/** The number of characters (code points) in a text. */
export const countCharacters = (text: string): number => {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1)
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) pairs += 1;
  return text.length - pairs;
};
