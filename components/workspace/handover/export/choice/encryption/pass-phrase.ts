/** The pass phrase under way, typed twice; undefined where the package is not encrypted. */
export type PassPhraseDraft = { readonly first: string; readonly second: string };

/** How hard a pass phrase is to guess, judged by its length and its different signs. */
export const strengthOf = (passPhrase: string): 'weak' | 'fair' | 'strong' => {
  const different = new Set(passPhrase).size;
  if (passPhrase.length < 12 || different < 6) return 'weak';
  return passPhrase.length < 20 || different < 10 ? 'fair' : 'strong';
};

/** Whether programs agree on the bytes of a pass phrase: they differ beyond ASCII. */
export const isPortable = (passPhrase: string): boolean => /^[ -~]*$/u.test(passPhrase);

/** Whether the package can be exported with this: it is not encrypted, or typed twice the same. */
export const isTyped = (draft: PassPhraseDraft | undefined): boolean =>
  draft === undefined || (draft.first !== '' && draft.first === draft.second);
