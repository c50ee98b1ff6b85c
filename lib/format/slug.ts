const LONGEST = 60;
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])$/i;

/**
 * Turns a matter's reference into a part of a file name: letters and digits of any script are kept
 * in NFC, each run of other characters becomes one hyphen. At most 60 characters, never empty, and
 * never a device name of Windows.
 */
export const slugOf = (reference: string): string => {
  const kept = reference
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const slug = [...kept].slice(0, LONGEST).join('').replace(/-$/, '');
  return slug === '' || RESERVED.test(slug) ? `matter${slug && '-'}${slug}` : slug;
};
