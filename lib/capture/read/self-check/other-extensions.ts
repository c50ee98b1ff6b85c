/** Elements that load from an extension's own origin were put there by that extension. */
export const FROM_EXTENSIONS = ['chrome-extension', 'moz-extension', 'safari-web-extension']
  .flatMap((scheme) => [`[src^="${scheme}:"]`, `[href^="${scheme}:"]`])
  .join(', ');

/** Marks that well-known extensions leave in a page, by the extension's name. */
const MARKS: readonly (readonly [name: string, selector: string])[] = [
  ['Grammarly', 'grammarly-extension, grammarly-desktop-integration, [data-gr-ext-installed]'],
  ['LanguageTool', '[data-lt-installed], lt-highlighter'],
  ['Dark Reader', 'meta[name="darkreader"], html[data-darkreader-mode], style.darkreader'],
  ['1Password', 'com-1password-button, com-1password-menu'],
  ['LastPass', '[data-lastpass-icon-root], [data-lastpass-root]'],
  ['Dashlane', '[data-dashlane-rid]'],
  ['Bitwarden', 'iframe#bit-notification-bar-iframe, #bit-notification-bar'],
  ['Stylus', 'style[id^="stylus-"], style.stylus'],
  ['Immersive Translate', '[data-immersive-translate-walked], .immersive-translate-target-wrapper'],
  ['Video Speed Controller', 'vsc-controller, .vsc-initialized'],
  ['ColorZilla', '#colorzilla-container'],
  ['Hypothesis', 'hypothesis-sidebar, hypothesis-highlight'],
];

/**
 * Traces of other extensions: how many elements load from an extension's address, and which
 * well-known extensions left a mark. An extension can work without either.
 */
export const findOtherExtensions = (all: (selector: string) => Element[]) => ({
  elements: all(FROM_EXTENSIONS).length,
  marks: MARKS.flatMap(([name, selector]) => (all(selector).length > 0 ? [name] : [])),
});
