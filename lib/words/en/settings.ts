/** The settings page. */
export const settings = {
  language: 'Language',
  scheme: 'Colours',
  scheme_auto: 'System',
  scheme_light: 'Light',
  scheme_dark: 'Dark',
  volumeSize: 'Volume size',
  volumeHint: 'A package larger than this is cut into several zips, each of which verifies alone.',
  settings: 'Settings',
  volumes: 'Packages',
  captures: 'Captures',
  mostScreens: 'Most screens of one page',
  mostScreensHint:
    'A longer page is captured from its top down to this limit, and the item says so.',
  permissions: 'More that it may do',
  permission_contextMenus: 'Capture from a page’s own menu',
  permission_contextMenus_why:
    'Puts three entries into the menu of the right mouse button. The browser’s permission for ' +
    'menus is asked for; it opens no page to the extension.',
  permission_pageCapture: 'Keep the browser’s own archive of each page (MHTML)',
  permission_pageCapture_why:
    'Adds page.mhtml to each item: the page with its pictures and styles as the browser saves ' +
    'it. The browser’s permission to save pages is asked for.',
};
