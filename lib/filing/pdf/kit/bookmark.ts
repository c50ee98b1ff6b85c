/** A bookmark, under which others can stand. */
export type Bookmark = { readonly add: (title: string) => Bookmark };

/** The member of pdfkit's outline that is used. */
export type Outline = { addItem(title: string): Outline };

/** The bookmark of an entry of pdfkit's outline. */
export const bookmark = (outline: Outline): Bookmark => ({
  add: (title) => bookmark(outline.addItem(title)),
});
