/**
 * The steps of a capture by their names in `method[]`: what was done (`_does`), what that changes
 * on the page (`_changes`), and what it cannot see (`_blind`).
 */
export const filingSteps = {
  unknownStep: 'Step “{{step}}”, by {{by}}',
  notDescribed: 'Not described in this version; see the record.',
  'opened-by-list_does':
    'The page was opened by a list of addresses, in a window or a browser of its own; no person ' +
    'opened it',
  'opened-by-list_changes': 'Nothing.',
  'opened-by-list_blind': 'What the site would have shown to a person who came another way.',
  'private-window_does':
    'The page was opened signed out: in a private window of its own, which had no cookies or ' +
    'stored data of the ordinary windows, while no other private window was open',
  'private-window_changes': 'The site may show less than to a person who is signed in, or other.',
  'private-window_blind':
    'What the site shows to those who are signed in. The site can still know the computer, for ' +
    'example by its address on the network.',
  viewport_does:
    'Picture of what the browser’s window showed when Capture was pressed or, where a fresh load ' +
    'was asked for, after it (viewport.png)',
  viewport_changes: 'Nothing.',
  viewport_blind: 'What lies outside the window, and what other programs draw over it.',
  'before-reload_does':
    'Picture of what the window showed before the page was loaded anew (before-reload.png)',
  'before-reload_changes': 'Nothing.',
  'before-reload_blind': 'It shows another load of the page than everything else in the record.',
  'fresh-load_does': 'The page was loaded anew, past the browser’s cache',
  'fresh-load_changes':
    'The server is asked for the page again; what had been opened, typed or scrolled is lost.',
  'fresh-load_blind': 'What only the earlier load of the page showed.',
  unopened_does:
    'The page was kept as it was before more of it was opened: a picture of the window, its text ' +
    'and its document (unopened.png, unopened-text.txt, unopened-dom.html)',
  unopened_changes: 'Nothing.',
  unopened_blind: 'What the page held back, and what lies outside the window, has no picture here.',
  open_does:
    'What the page holds back was opened: folded text, comments and replies, by pressing the ' +
    'page’s own controls for that, and by scrolling to its end',
  open_changes:
    'The page shows more than at first, and its site was asked for what was loaded. Links, forms ' +
    'and controls for anything else were not pressed.',
  open_blind:
    'What needs an account, what the site gives no control for, and what was not reached within ' +
    'the limits.',
  page_does: 'Document, text and facts of the page were read in one go, before anything changed',
  page_changes: 'Nothing.',
  page_blind:
    'Frames of other sites unless the operator permitted it, and what the page had not yet loaded.',
  'read-again_does': 'The reading was repeated, because the page was replaced while it was read',
  'read-again_changes': 'Nothing.',
  'read-again_blind': 'What the replaced document held.',
  'read-frames_does':
    'The words of frames of other sites, which the operator had permitted, were read',
  'read-frames_changes': 'Nothing.',
  'read-frames_blind': 'The documents of those frames: dom.html does not hold them.',
  'dom.html_does': 'The document as it stood in the browser was kept (dom.html)',
  'dom.html_changes':
    'Nothing on the page. In the copy, what could run or load is disarmed, and the values of ' +
    'password fields are left out.',
  'dom.html_blind':
    'The source as the server sent it: scripts of the page may have changed the document before.',
  'text.txt_does': 'The visible text of the page was kept (text.txt)',
  'text.txt_changes': 'Nothing.',
  'text.txt_blind': 'Words inside pictures, drawings and video.',
  'post.txt_does': 'The text of the post was kept (post.txt)',
  'post.txt_changes': 'Nothing.',
  'post.txt_blind': 'A reading rule decides where the post begins and ends.',
  'post-recognised.txt_does':
    'The text of the post as the reading rule read it was kept, because it is not word for word ' +
    'in the text of the page (post-recognised.txt)',
  'post-recognised.txt_changes': 'Nothing.',
  'post-recognised.txt_blind': 'It is not the words as shown: the rule may spell out pictures.',
  comments_does:
    'The comments found in the captured page were counted, beside the number that the page states',
  comments_changes: 'Nothing.',
  comments_blind: 'A site may count comments that it does not show.',
  'post.comments.json_does':
    'The comments and replies found in the document of the page were listed with author, time, ' +
    'words, likes and the comment each stands under (post.comments.json)',
  'post.comments.json_changes': 'Nothing.',
  'post.comments.json_blind':
    'Comments that the page had not loaded, or does not show. A reading rule decides what a ' +
    'comment is; the document (dom.html) shows it.',
  media_does:
    'The pictures, sounds and videos of the post were fetched again and kept as files of their ' +
    'own (media/)',
  media_changes: 'Nothing on the page; servers may get one more request for each file.',
  media_blind:
    'Files of other sites that may not be asked, and what a script plays piece by piece. A ' +
    'server can answer a second request differently.',
  recording_does:
    'The browser recorded what it showed in the tab, after everything else was captured ' +
    '(recording.webm)',
  recording_changes:
    'Nothing on the page, or the page was scrolled down steadily; the step says which.',
  recording_blind: 'What lay outside of the window, and windows of other programs that covered it.',
  'recording-address_does': 'While it was recorded, the page gave itself another address',
  'recording-address_changes': 'Nothing.',
  'recording-address_blind': 'Whether the page showed something else under it.',
  'second-look_does':
    'The page asked for its own address a second time; the answer was kept as raw bytes ' +
    '(response) and compared with the text captured',
  'second-look_changes': 'Nothing on the page; the server gets one more request.',
  'second-look_blind':
    'What scripts add after loading. A server can answer a second request differently.',
  archive_does: 'The browser’s own archive of the page was kept (page.mhtml)',
  archive_changes: 'Nothing.',
  archive_blind: 'What the browser leaves out of its archives.',
  'hold-still_does': 'The page was held still for the pictures',
  'hold-still_changes':
    'Endless animations are paused; transitions, smooth scrolling and scroll snapping are off.',
  'hold-still_blind': 'Movement: a picture shows one state of it.',
  'lay-out_does': 'Parts that wait to come into view were laid out',
  'lay-out_changes': 'Such parts take their place without having come into view.',
  'lay-out_blind': 'Whether anybody scrolled so far.',
  preload_does: 'The page was scrolled through, so that late pictures load',
  preload_changes: 'The page is scrolled; it may load more, as when a person scrolls.',
  preload_blind: 'What comes only after a click, a sign-in or further scrolling.',
  'by-screens_does':
    'The page was shot screen by screen, because rows that leave the window go from the page',
  'by-screens_changes': 'The page is scrolled.',
  'by-screens_blind': 'All rows at one time: the page itself never holds them together.',
  unstick_does: 'Elements that stick to the edge while the page scrolls were put at their place',
  unstick_changes: 'Such elements stand once at their own place, not again in each picture.',
  unstick_blind: 'How they lay over the page while it scrolled.',
  'hide-fixed_does': 'Elements that stay in the window while the page scrolls were hidden',
  'hide-fixed_changes': 'Such bars and buttons are hidden in pictures of the rest of the page.',
  'hide-fixed_blind': 'How they lay over the page; viewport.png was taken with them.',
  'set-aside_does': 'A notice that covered the window was set aside for the pictures of the page',
  'set-aside_changes': 'The notice is transparent in them; viewport.png shows it.',
  'set-aside_blind': 'What the page would have shown after an answer to the notice.',
  'undo-scroll-lock_does': 'A lock that kept the page from scrolling was undone',
  'undo-scroll-lock_changes': 'Elements that were held fixed are back in the flow of the page.',
  'undo-scroll-lock_blind': 'What the page would have shown once it had released the lock itself.',
  'open-scroller_does': 'A part of the page that scrolls by itself was laid out whole',
  'open-scroller_changes': 'The part is as high as its content; what follows moves down.',
  'open-scroller_blind': 'How much of it was in view at one time; viewport.png shows that.',
  'wrap-lines_does': 'Long lines that ran out sideways were wrapped',
  'wrap-lines_changes': 'Lines break at other places than on the screen; no word changes.',
  'wrap-lines_blind': 'Where the lines broke before.',
  'foreign-frames_does': 'Frames of other sites in the page were noted',
  'foreign-frames_changes': 'Nothing.',
  'foreign-frames_blind': 'What such a frame hides when it scrolls, and its words.',
  'small-parts_does': 'Parts that scroll by themselves and hide little were noted',
  'small-parts_changes': 'Nothing.',
  'small-parts_blind': 'What they hide is in no picture; text.txt may hold it.',
  'cut-off_does': 'Boxes that cut off some of their text, as menus and teasers do, were noted',
  'cut-off_changes': 'Nothing.',
  'cut-off_blind': 'The text cut off is in no picture; text.txt may hold it.',
  'finish-animations_does': 'Animations were set to their end',
  'finish-animations_changes': 'What was to fade or slide in is shown as after that.',
  'finish-animations_blind': 'The states before the end.',
  segments_does:
    'The page, or the part asked for, was shot piece by piece, each as the browser gave it ' +
    '(page-001.png and following)',
  segments_changes: 'The page is scrolled, where the browser cannot take pictures without.',
  segments_blind:
    'What lies beyond the limit of length that the operator set, and what changed between two ' +
    'pictures.',
  alone_does: 'Only the screens that show the part asked for were shot, not the whole page',
  alone_changes: 'Nothing more.',
  alone_blind: 'The rest of the page is in no picture; document and text are of the whole page.',
  area_does: 'A part that scrolls by itself was scrolled in place and shot',
  area_changes: 'The part is scrolled; layers over it are transparent in its pictures.',
  area_blind: 'What lies beyond the limit of pictures.',
  'address-changed_does':
    'It was noted that the page gave itself another address (query or fragment) meanwhile',
  'address-changed_changes': 'Nothing: the page did so by itself.',
  'address-changed_blind': 'Why it did.',
  'fetch-file_does': 'The file that the tab shows was requested once more from its address',
  'fetch-file_changes': 'Nothing in the page; its site received a second request.',
  'fetch-file_blind':
    'Whether the answer is the file that the viewer shows: it may have changed meanwhile.',
  'keep-file_does': 'The bytes of the file were kept as they came',
  'keep-file_changes': 'Nothing.',
  'keep-file_blind': 'What was in the tab before the request.',
  'text-came_does': 'Text that came while the page was scrolled through was added to text.txt',
  'text-came_changes': 'Nothing.',
  'text-came_blind': 'Text that came after the last picture is in no picture.',
  restore_does: 'The page was put back as it was',
  restore_changes: 'All changes above are undone; the page is scrolled back.',
  restore_blind: 'What the page’s own scripts made of the scrolling.',
  'cut-post_does': 'The post was cut out of those pictures, pixels unchanged (post.png)',
  'cut-post_changes': 'Nothing.',
  'cut-post_blind': 'What surrounds the post; the pictures of the page show it.',
  'redraw-post_does':
    'The post was drawn anew by software (render.png): a reconstruction, not a picture of the ' +
    'screen',
  'redraw-post_changes': 'A frame with a copy of the page is added to the page and removed again.',
  'redraw-post_blind': 'Pictures from other sites, which are left blank.',
  'add-file_does': 'A person added the file; its bytes were kept as they were',
  'add-file_changes': 'Nothing.',
  'add-file_blind': 'Where the file comes from; the source is what the person states.',
  'extract-text_does': 'The words in the file were read out of it by software',
  'extract-text_changes': 'Nothing.',
  'extract-text_blind': 'Words in pictures, and what the software does not find.',
  'read-claims_does': 'What the picture states of itself (EXIF) was read out of it',
  'read-claims_changes': 'Nothing.',
  'read-claims_blind': 'Whether it is true: anyone can write it into a file.',
};
