const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * A language for `lang`: what a page calls its language is its own word, and only a well-formed tag
 * is handed on.
 */
export const languageTag = (stated: string | undefined): string | undefined =>
  stated && LANGUAGE_TAG.test(stated) ? stated : undefined;
