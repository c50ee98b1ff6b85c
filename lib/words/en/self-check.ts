/** What the extension found out about itself, the browser and the page while it captured. */
export const selfCheck = {
  title: 'Self-check at the capture',
  sign: 'Sign:',
  build:
    'Build of the extension: {{digest}}. Anyone can compute it again from the published build.',
  private: 'The window was a private one.',
  notPrivate: 'The window was not a private one.',
  proxyNotReadable: 'Whether a proxy was set cannot be read without a further permission.',
  certificateNotReadable:
    'Whether a certificate warning was passed cannot be read by an extension. An https address ' +
    'alone does not show that the connection was safe.',
  extensionsFound:
    'Other extensions left traces in the page: {{elements}} elements of theirs; known by name: ' +
    '{{names}}.',
  extensionsNone: 'No trace of another extension in the page. Extensions can work without one.',
  translated: 'The browser was translating the page.',
  translationWrappers: 'A translator had put {{elements}} wrappers around the text.',
  languageDiffers: 'The text is not in the script of the language that the page states.',
  notTranslated: 'No sign that the page was translated.',
  editable: 'The page could be typed into like a document.',
  automated: 'A program was driving the browser.',
  zoom: 'Zoom {{percent}} %.',
  toolsLikely:
    'Developer tools were probably open: the window is {{width}} × {{height}} pixels larger than ' +
    'the page.',
  toolsNoSign:
    'No sign of docked developer tools: the window is {{width}} × {{height}} pixels larger than ' +
    'the page. Tools in a window of their own leave no sign.',
  timeZone: 'Time zone {{timeZone}}, the same for the extension and the page.',
  timeZonesDiffer:
    'The extension sees the time zone {{timeZone}}, the page {{pageTimeZone}}: the zone was ' +
    'emulated.',
  clockStepped:
    'The clock moved by {{seconds}} s against the browser’s own since the page was opened. It ' +
    'was set, or the computer slept.',
  clockAgainst:
    'The clock was between {{min}} and {{max}} s ahead of the server’s, by the Date header of ' +
    'its second answer. A negative number means behind.',
  clockUnknown: 'The clock could not be compared with another source.',
  free: '{{megabytes}} MB were free for evidence.',
};
