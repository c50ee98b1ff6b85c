import { oneOf } from './shape.ts';

/** What a package may leave out (docs/package-format.md, "Profiles"). */
export const PROFILES = ['counsel', 'court', 'hand-over'] as const;
export type Profile = (typeof PROFILES)[number];

/** Whether a value from outside names a profile. */
export const isProfile = oneOf(PROFILES);

/** The languages that the report and HOW-TO-VERIFY.txt of a package are written in. */
export const PACKAGE_LANGUAGES = ['en', 'zh-CN', 'both'] as const;
export type PackageLanguage = (typeof PACKAGE_LANGUAGES)[number];

/** Whether a value from outside names the language of a package. */
export const isPackageLanguage = oneOf(PACKAGE_LANGUAGES);

/** The profile of a package whose index states none: it was made before there were profiles. */
export const DEFAULT_PROFILE: Profile = 'counsel';
