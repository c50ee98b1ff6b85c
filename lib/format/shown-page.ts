/**
 * The copy of an item's document that shows the kept media (package-format.md,
 * "page-with-media.html"). It is `dom.html` with insertions and no other change.
 */
export const SHOWN_PAGE = 'derived/page-with-media.html';
/** The name by which an item's record and folder know the document that it is made from. */
export const SHOWN_FROM = 'dom.html';

/**
 * What is inserted into the content policy, after `img-src data:;`. Pictures stay within the copy:
 * a page's own style sheets could otherwise ask a file server for pictures by `//host/share`.
 */
export const BEFORE_POLICY = 'img-src data:;';
export const SHOWN_POLICY = ' media-src file:;';

/**
 * What begins an insertion into a tag, right after its name. Of two attributes of one name parsers
 * take the first (HTML, 13.2.5.33). No value is quoted, so that an insertion ends nothing.
 */
export const SHOWN_MARK = ' data-matterproof-shown';

/** The kinds of picture that browsers draw without running anything. */
export const SHOWN_PICTURE = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/;
/** The kinds that play by relative path. */
export const SHOWN_PLAYED = /^(?:audio|video)\/[a-z0-9.+-]+$/;
