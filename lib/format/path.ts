const RESERVED = /^(con|prn|aux|nul|clock\$|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;

const LONGEST_PART = 255;

const partFault = (part: string): string | undefined => {
  if (part === '') return 'is absolute or has an empty part';
  if (part === '.' || part === '..') return 'has a part that climbs out of its folder';
  if (/^[-~]/.test(part)) return 'has a part that a shell would take for an option or a home';
  if (/[. ]$/.test(part)) return 'has a part that ends in a dot or a space, which Windows drops';
  if (RESERVED.test(part)) return 'has a part that Windows reserves for a device';
  if (new TextEncoder().encode(part).length > LONGEST_PART)
    return 'has a part too long for file systems';
  return undefined;
};

/**
 * Why a path from an archive must not be written to a disk, in plain words; undefined for a
 * relative, portable path of a file.
 */
export const pathFault = (path: string): string | undefined => {
  if (path.includes('\\')) return 'has a backslash';
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(path)) return 'has a control character';
  if (/\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\uFFFD/u.test(path))
    return 'has a character that hides';
  if (/^[a-z]:/i.test(path)) return 'begins with a drive letter';
  if (/[<>:"|?*%`;]/.test(path))
    return 'has a character that file systems, manifests or shells cannot hold';
  if (/[\u2024\u2044\u2215\u29F8\uFF0E\uFF0F\uFF3C]/.test(path))
    return 'has a character that passes for a dot or a slash';
  return path
    .split('/')
    .map(partFault)
    .find((fault) => fault !== undefined);
};

/**
 * What two paths have in common where a file system ignores case and Unicode form: equal keys would
 * overwrite each other.
 */
export const collisionKey = (path: string): string =>
  path.normalize('NFC').toLowerCase().toUpperCase();
