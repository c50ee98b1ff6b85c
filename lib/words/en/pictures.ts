/** The pictures of an item, and drawing on copies of them. */
export const pictures = {
  picture_post: 'Post',
  picture_alert: 'Alert',
  'picture_page-segment': 'Full page',
  picture_viewport: 'Screen at capture',
  picture_render: 'Reconstruction',
  'picture_before-reload': 'Before the reload',
  picture_unopened: 'Before opening',
  picture_file: 'Added picture',
  caption_file: 'The picture that was added, byte for byte as it was given.',
  caption_post: 'The post alone, cut from the browser’s own pixels.',
  caption_alert: 'The alert alone, cut from the browser’s own pixels.',
  'caption_page-segment':
    'The whole page in the browser’s own pixels, put together from the stored pictures.',
  captionParts: 'The parts of it that scroll by themselves stand below it.',
  caption_viewport: 'What the screen showed when Capture was pressed, in the browser’s own pixels.',
  caption_unopened:
    'What the screen showed before more of the page was opened. The text and all other pictures ' +
    'are of the page after it.',
  'caption_before-reload':
    'What the screen showed before the page was loaded anew. The text and all other pictures are ' +
    'of the fresh load.',
  caption_render:
    'Reconstruction, not the browser’s pixels: the post redrawn by software. It can differ from ' +
    'what was on the screen.',
  picturesOfPage_one: 'The page in {{count}} picture',
  picturesOfPage_other: 'The page in {{count}} pictures',
  picturesOfPart_one: 'The part in {{count}} picture',
  picturesOfPart_other: 'The part in {{count}} pictures',
  part: 'Part that scrolls by itself: {{name}}',
  noPictures: 'No picture could be taken in this capture.',
  tools: 'Picture tools',
  zoom: 'Zoom',
  tool_zoomIn: 'Zoom in',
  tool_zoomOut: 'Zoom out',
  tool_fit: 'Fit',
  tool_actual: 'Actual size',
  tool_previousScreen: 'Previous screen',
  tool_nextScreen: 'Next screen',
  tool_fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  withKey: '{{name}} (key {{key}})',
  screenOf: 'Screen {{number}} of {{count}}',
  screenOfPart: 'Part {{name}}, screen {{number}} of {{count}}',
  open: 'Redact / annotate',
  title: 'Redact or annotate a copy',
  lead:
    'You draw on a copy; the captured picture stays as it is. Packages for counsel and for ' +
    'another custodian hold both. In a package for a court, a copy with black boxes takes the ' +
    'place of the item’s own files.',
  drawnOn: 'Picture to draw on',
  picture: 'Picture',
  pictureHint:
    'A black box covers the same area on every picture cut from the page. Draw separately on the ' +
    'screen at capture and on the reconstruction.',
  pictureOf: '{{name}}, {{width}} × {{height}} pixels',
  add_box: 'Add black box',
  add_outline: 'Add outline',
  add_arrow: 'Add arrow',
  outlineStatements: 'Outline the statements',
  marks: 'What is drawn',
  mark_box: 'Black box {{number}}',
  mark_outline: 'Outline {{number}}',
  mark_arrow: 'Arrow {{number}}',
  place: 'at {{x}}, {{y}}, {{width}} × {{height}} pixels',
  keys:
    'Drag on the picture to draw. With the keyboard: choose a mark, move it with the arrow ' +
    'keys, resize it with Shift and the arrow keys, remove it with Delete. With Alt the steps ' +
    'are of one pixel.',
  text: 'Short note (optional)',
  remove: 'Remove',
  copies: 'Copies are made of: {{names}}.',
  undo: 'Undo',
  undoHint: 'Takes back the last thing drawn (Ctrl+Z)',
  save_one: 'Save the copy',
  save_other: 'Save {{count}} copies',
  missing_empty: 'Draw something first, then the copy can be saved.',
  missing_noReason: 'Give the reason for the black boxes.',
  reason: 'Reason',
  reasonHint: 'Goes out in the redaction log of a court package: do not repeat covered words.',
  coveredWords: 'Covered words, one entry a line',
  coveredWordsHint:
    'Found under the boxes, as far as the page’s lines were measured. Correct and complete them: ' +
    'add other spellings. They are masked in all texts of a court package.',
  courtGets:
    'A package for a court holds this item’s copies with black boxes and its texts with the ' +
    'covered words masked. All its other files stay back: original pictures, document, archive, ' +
    'answer of the server, media, and the sealed record where it states covered words. They are ' +
    'listed with their digests. Look at each copy: only what a box covers is covered. Other ' +
    'items that show the same words need their own boxes. Whoever guesses short covered words ' +
    'can confirm the guess by the digests.',
  wordsOutside:
    'The page also shows these words where no box covers them, as far as its lines were ' +
    'measured: {{words}}',
  wordsUnknown:
    'Without covered words, no text of this item and nothing that its record says of the page ' +
    'goes to a court.',
  tab: 'Redacted and annotated',
  caption:
    'Derived, not the original: drawn on a copy of {{parent}}, whose SHA-256 is {{digest}}, by ' +
    '{{by}} on {{at}}.',
  brought: 'Came with the item: redacted or annotated copy {{path}}',
  made: 'Redacted or annotated copy saved as {{path}}',
};
