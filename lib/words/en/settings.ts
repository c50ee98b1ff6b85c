/** The settings page. */
export const settings = {
  language: 'Language',
  scheme: 'Appearance',
  scheme_auto: 'System',
  scheme_light: 'Light',
  scheme_dark: 'Dark',
  volumeSize: 'Volume size',
  volumeHint:
    'A package larger than this is split into several zips, each of which can be verified on its ' +
    'own.',
  settings: 'Settings',
  volumes: 'Packages',
  captures: 'Captures',
  mostScreens: 'Most screens of one page',
  mostScreensHint:
    'A longer page is captured from its top down to this limit, and the item says so.',
  openingSeconds: '“Show everything first” takes at most',
  openingHint: 'What is not opened by then is named as not opened in the record.',
  openingPresses: '“Show everything first” presses at most so many controls',
  mediaFiles: 'Most pictures, sounds and videos of a post that are kept as files',
  mediaHint: 'The record states how many the post has and which are not kept.',
  mediaMebibytes: 'Largest picture, sound or video that is kept as a file',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  recordingMinutes: 'A recording of a tab takes at most',
  recordingHint: 'What was recorded by then is kept, and the item says so.',
  recordingMebibytes: 'Largest recording of a tab',
  recordingNone: 'Firefox lets no extension record a tab, so that there are no recordings here.',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  about: 'About Matterproof',
  aboutLead:
    'Matterproof captures web pages as evidence, keeps them in this browser profile, and exports ' +
    'packages that anyone can check. It has no server. It asks sites for the pages and files ' +
    'that you capture, list or watch; a time-stamp authority that you name gets digests, a vault ' +
    'that you set up gets copies. It sends nothing else.',
  aboutLimits:
    'A digest, a signature and a time-stamp show that nothing changed since they were made. They ' +
    'do not show that a page told the truth, nor that nobody altered it before the capture.',
  knownRoots: 'Time-stamp authorities that are known here',
  knownRootsLead:
    'Time-stamps of these roots count as known. They were taken on {{taken}} from Mozilla’s list ' +
    'of trusted roots in Debian’s package {{package}}. Whether a certificate was revoked is ' +
    'never checked, as nothing is asked of a network.',
  licences: 'Licence notices',
  licencesNone: 'This build holds no licence notices.',
  permissions: 'Optional permissions',
  permission_contextMenus: 'Capture from the right-click menu of a page',
  permission_contextMenus_why:
    'Adds four entries to the right-click menu. The browser will ask for the permission for ' +
    'menus; this gives the extension access to no page.',
  permission_frames: 'Keep what other sites hold of a page: words in frames, pictures, video',
  permission_frames_why:
    'Comments and embedded posts often stand in a frame of another site, and the pictures and ' +
    'videos of a post come from one. Those words are then added to text.txt, and those files are ' +
    'asked for without cookies and kept with the item. The browser will ask for access to all ' +
    'sites; it is used only when a page is captured.',
  permission_notifications: 'Notices of what changes',
  permission_notifications_why:
    'A notice of the system when a visit shows another text on a watched page, or does not show ' +
    'the watched one, and when an ordered act falls due. It names the address or the act. The ' +
    'browser will ask for the permission to show notices.',
  permission_tabCapture: 'Record what a tab shows and plays',
  permission_tabCapture_why:
    'Adds recording.webm to an item where you ask for it in the popup. The browser will ask for ' +
    'access to all sites; it is used only for a tab in which you start a recording.',
  permission_pageCapture: 'Keep the browser’s own archive of each page (MHTML)',
  permission_pageCapture_why:
    'Adds page.mhtml to each item: the page with its pictures and styles as the browser saves ' +
    'it. The browser will ask for the permission to save pages.',
  shortcuts: 'Keyboard shortcuts',
  shortcut_capture: 'Capture the page into the matter last used',
  'shortcut_capture-visible': 'Capture what the screen shows into the matter last used',
  'shortcut_point-at-post': 'Point at a post and capture it into the matter last used',
  shortcutNone: 'none is set',
  shortcutsAt:
    'The browser gives these keys, unless another extension has them already. They are changed ' +
    'at {{page}}.',
  shortcutsFirefox:
    'Firefox gives these keys, unless another extension has them already. They are changed in ' +
    '{{page}}: the gear, then “Manage Extension Shortcuts”.',
  shortcutsChange: 'Change shortcuts in the browser',
};
