/**
 * What the extension's own pages and its background may load, run and reach
 * (https://developer.chrome.com/docs/extensions/reference/manifest/content-security-policy).
 * - Scripts and workers come from the package alone; nothing is evaluated.
 * - Styles in the page are needed by the interface library, which writes its variables so, and by
 *   the popup, whose page holds its style sheet.
 * - Pictures are stored files (`blob:`) and those that style sheets hold (`data:`); sound and video
 *   are stored files alone.
 * - `connect-src` has the package's own files, `data:` by which pictures arrive from a page, and
 *   any web address, because a time-stamp authority is any that a person names. The browser lets no
 *   request out before the person gave leave for that one address.
 * - Nothing is framed, posted or plugged in.
 */
export const CONTENT_POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'media-src': 'blob:',
  'connect-src': "'self' data: https: http:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
})
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
