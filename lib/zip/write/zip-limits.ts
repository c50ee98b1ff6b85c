/**
 * What the zips that are written can hold: none has Zip64. Plans cut before `CUT`; what cannot be
 * cut may take up to `MOST`, which leaves room for the zip's own headers and directory.
 */
export const ZIP_LIMITS = {
  CUT: { bytes: 3.5 * 2 ** 30, entries: 60_000 },
  MOST: { bytes: 4 * 2 ** 30 - 2 ** 26, entries: 65_000 },
} as const;
