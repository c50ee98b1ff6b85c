const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * A value for the `lang` attribute: the page's stated language if it is a well-formed tag, else
 * none.
 */
export const languageTag = (stated: string | undefined): string | undefined =>
  stated && LANGUAGE_TAG.test(stated) ? stated : undefined;
