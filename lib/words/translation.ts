/**
 * A section of the English words in a language whose nouns have one form: each key except the
 * singulars (`items_one`), and no other. A missing or extra key is a compile error.
 */
export type Translation<Section> = {
  readonly [Key in keyof Section as Key extends `${string}_one` ? never : Key]: string;
};
