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
 * Says in plain words why a path from an archive is unsafe to write to a disk; undefined for a
 * relative path that is portable between file systems.
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
 * A key for finding colliding paths: two files with the same key would overwrite each other on a
 * file system that ignores case and Unicode normalisation.
 */
export const collisionKey = (path: string): string =>
  path.normalize('NFC').toLowerCase().toUpperCase();
