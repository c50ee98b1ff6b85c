/** Endings of files that a system runs, or opens with a program that runs what is in them. */
const ACTIVE = new Set(
  (
    'action app appref-ms bat cmd com command cpl csh desktop dll dmg docm exe gadget hta htm ' +
    'html inf iso jar js jse jnlp ksh lnk mht mhtml mjs msc msi msp pif pkg pl pptm ps1 psm1 ' +
    'py rb reg scf scr sh shtml svg svgz swf url vb vbe vbs webloc wsf wsh xht xhtml xlam xlsm xml'
  ).split(' '),
);

const endingOf = (path: string): string => /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** Whether a system would run a file of this name, or a program that runs what is in it. */
export const isActive = (path: string): boolean => ACTIVE.has(endingOf(path));

/** Bytes of a beginning; any byte may stand where there is none. */
type Beginning = readonly (number | undefined)[];
type Kind = { readonly ending: RegExp; readonly begins: readonly Beginning[] };

const ANY = undefined;
/** A RIFF file of the form WEBP; the size of the file stands between them (RFC 9649, 2.4). */
const WEBP = [0x52, 0x49, 0x46, 0x46, ANY, ANY, ANY, ANY, 0x57, 0x45, 0x42, 0x50];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The first bytes and the endings of the kinds of file that are derived from artifacts. */
const KINDS: { readonly [mediaType: string]: Kind } = {
  'image/png': { ending: /\.png$/, begins: [PNG] },
  'image/jpeg': { ending: /\.jpe?g$/, begins: [[0xff, 0xd8, 0xff]] },
  'image/webp': { ending: /\.webp$/, begins: [WEBP] },
  'application/pdf': { ending: /\.pdf$/, begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  'text/plain': { ending: /\.txt$/, begins: [] },
  'application/json': { ending: /\.json$/, begins: [] },
};

const isText = (content: Uint8Array): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(content).includes('\0');
  } catch {
    return false;
  }
};

/** Says why bytes of this name are not of the kind that they claim; undefined if they are. */
export const kindFault = (
  path: string,
  mediaType: string,
  content: Uint8Array | undefined,
): string | undefined => {
  const kind = Object.hasOwn(KINDS, mediaType) ? KINDS[mediaType] : undefined;
  if (!kind) return `is of the kind ${JSON.stringify(mediaType)}, which is not derived`;
  if (!kind.ending.test(path)) return `does not end as a file of the kind ${mediaType}`;
  if (!content) return undefined;
  const fits =
    kind.begins.length === 0
      ? isText(content)
      : kind.begins.some((bytes) =>
          bytes.every((byte, at) => byte === ANY || content[at] === byte),
        );
  return fits ? undefined : `does not begin as a file of the kind ${mediaType}`;
};
