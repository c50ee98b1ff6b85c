/** The paper that a filing is printed on. */
export type PaperName = 'A4' | 'Letter';
