/** What can go wrong with a capture, a sentence for each problem code. */
export const problems = {
  PAGE_FORBIDDEN:
    'The browser does not let any extension read this page. Open the page itself in an ordinary ' +
    'tab and try again.',
  PAGE_LOADING:
    'The page was still loading. What had arrived was captured; capture it again when it has ' +
    'finished.',
  PAGE_UNREADABLE: 'The page’s text and document could not be read. The pictures were kept.',
  PAGE_TOO_LARGE: 'The page’s document was too large to keep whole.',
  PAGE_TOO_TALL:
    'The page is longer than the limit. It was captured from its top left corner to the limit.',
  PAGE_GREW:
    'The page grew while it was captured, faster than pictures could be taken. What came last is ' +
    'in no picture.',
  PAGE_GAP: 'A part of the page is in no picture. The details say which, and how large it is.',
  PAGE_MOVED:
    'The page kept moving while it was captured. Where two pictures meet, a line may be shown ' +
    'twice or not at all.',
  PAGE_ZOOMED:
    'The page was enlarged with two fingers, so that the pictures show only a part of its width. ' +
    'Make it small again and capture it once more.',
  PART_CLOSED:
    'A part of this page scrolls by itself and could not be opened. Only its visible part was ' +
    'captured.',
  PART_CLOSED_named:
    'Not all of this page is in the pictures: {{parts}} of its parts that scroll by themselves ' +
    'hide more ({{name}}), about {{characters}} characters of text in all.',
  PAGE_COVERED:
    'A notice or a sign-in form covered the page, and the page under it could not be seen whole.',
  TAB_CLOSED:
    'The tab was closed before the capture was finished. What had been captured was kept.',
  TAB_NAVIGATED:
    'The tab went to another page before the capture was finished. What had been captured was ' +
    'kept.',
  TAB_HIDDEN:
    'Another tab came to the front before the capture was finished. What had been captured was ' +
    'kept.',
  TAB_MOVED:
    'The tab was moved to another window before the capture was finished. What had been captured ' +
    'was kept.',
  ADDRESS_CHANGED:
    'The page changed its address before the capture was finished. Pictures taken at another ' +
    'address were refused; what had been captured before was kept.',
  WORDS_CHANGED:
    'The page changed its words between the reading of its text and its pictures. The text files ' +
    'hold what stood there first; the details say how many characters went and came.',
  NOT_RELOADED:
    'The page was not loaded anew, although that was asked for. What it showed before was ' +
    'captured.',
  NOT_ALL_OPENED:
    'Not everything was opened that the page holds back, although that was asked for. The step ' +
    '“open” in the details says what was opened and why it ended.',
  COMMENTS_FEWER:
    'Fewer comments were found in the captured page than the page states, although everything ' +
    'was to be shown first.',
  COMMENTS_FEWER_counted:
    '{{found}} comments and replies were found in the captured page, which states {{stated}}, ' +
    'although everything was to be shown first. A site may count those that it does not show.',
  MEDIA_MISSING:
    'Not every picture, sound and video of the post is kept as a file. The details say which are ' +
    'missing, and why.',
  MEDIA_MISSING_counted:
    'Of {{found}} pictures, sounds and videos of the post, {{kept}} are kept as files. The ' +
    'details say which are missing, and why.',
  RECORDING_CUT:
    'The recording of the tab ended before a person ended it. What had been recorded was ' +
    'kept.',
  RECORDING_CUT_time:
    'The recording of the tab reached the limit of time that is set. What came later is not ' +
    'in it.',
  RECORDING_CUT_bytes:
    'The recording of the tab reached the limit of size that is set. What came later is not ' +
    'in it.',
  RECORDING_CUT_closed:
    'The tab was closed while it was recorded. What had been recorded was kept.',
  RECORDING_CUT_left:
    'The tab went to another page while it was recorded. The recording ends there; its last ' +
    'second may show the other page.',
  RECORDING_CUT_storage:
    'There was no room left on this computer while the tab was recorded. What had been ' +
    'recorded was kept. Export a matter and free some space.',
  RECORDING_CUT_stream:
    'The browser stopped giving the picture of the tab while it was recorded. What had been ' +
    'recorded was kept.',
  RECORDING_FAILED: 'The tab could not be recorded. Everything else that was captured was kept.',
  RECORDING_LOST:
    'The tab was recorded, but the recording could not be kept. Everything else that was ' +
    'captured was kept. Free some space and record the tab again.',
  RECOGNISER_FAILED:
    'A reading rule for this site failed. The post was read by other rules, or not at all.',
  SCREENSHOT_FAILED: 'The browser refused to take a picture of the page.',
  PAGE_NOT_RESTORED:
    'The page could not be put back exactly as it was. Reload it before you go on working in it.',
  RENDER_FAILED:
    'The reconstruction of the post could not be drawn. The real pictures are not affected.',
  POST_NOT_CUT:
    'The post has no picture of its own, because the pictures of the page do not show all of it, ' +
    'or because it is too large. What was pictured of it is in the pictures of the page.',
  RECOGNISER_SLOW:
    'Reading who wrote this page, and when, took too long and was stopped. Author, time or text ' +
    'of the post may be missing in the record; pictures, document and text of the page were kept.',
  STORAGE_FULL:
    'There is no room left on the disk of this computer. What was kept before is safe. Free some ' +
    'space and try again.',
  STORE_FAILED: 'The evidence store could not be written to.',
  STORE_NOT_OPENED:
    'The browser could not open the evidence store, as happens while the disk is full. Free some ' +
    'space, then try again.',
  INTERRUPTED:
    'The browser or the extension ended during this capture: it was closed, updated or ended by ' +
    'the system. What had been captured was kept.',
  STOPPED:
    'This capture was stopped by a person before it was finished. What had been captured was ' +
    'kept; the pictures may not show all of the page.',
  TIME_LIMIT:
    'A step of the capture took longer than the limit and was given up. What had been captured ' +
    'was kept; the details say which step.',
  FILE_EMPTY: 'This file is empty: it has 0 bytes. It was added as it is.',
  FILE_TOO_LARGE:
    'This file is larger than 1 GB and was not added. Split it, or add a shorter extract that is ' +
    'named as one.',
  FILE_CHANGED: 'This file changed, or went away, while it was added. It was not added.',
  FILE_DAMAGED:
    'This file is damaged, or not of the kind that its beginning says. Its text was not read in ' +
    'full; the file was kept byte for byte.',
  FILE_LOCKED:
    'This file is locked with a password. Its text was not read; the file was kept byte for byte.',
  FILE_WITHOUT_TEXT:
    'No text was found in this file: its pages may be pictures, as in a scan. Searches do not ' +
    'find its words.',
  FILE_TEXT_CUT:
    'This file holds more text than is read. The rest is in the file alone, and searches do not ' +
    'find it.',
  FILE_NOT_FETCHED:
    'The document that the tab shows could not be kept as a file. What the screen showed was ' +
    'kept; download the document and add it as a file.',
  FILE_NOT_FETCHED_status:
    'The server did not give the PDF a second time (status {{status}}), so that it was not kept ' +
    'as a file. The picture of the screen was kept; download the PDF and add it as a file.',
  FILE_NOT_FETCHED_page:
    'A second request to this address was answered with something that is no PDF, perhaps a page ' +
    'to sign in. The picture of the screen was kept; download the PDF and add it as a file.',
  FILE_NOT_FETCHED_large:
    'The PDF is larger than 256 MB and was not kept as a file. The picture of the screen was ' +
    'kept; download the PDF and add it as a file.',
  FILE_NOT_FETCHED_late:
    'The PDF did not arrive within a minute when it was requested again. The picture of the ' +
    'screen was kept; download the PDF and add it as a file.',
  FILE_NOT_FETCHED_refused:
    'The PDF could not be requested again: the browser did not permit it, or nothing answered. ' +
    'The picture of the screen was kept; download the PDF and add it as a file.',
  FILE_TEXT_NOT_READ:
    'The file was kept byte for byte; its text was not read. Searches do not find its words.',
  ALREADY_CAPTURING: 'This tab is already being captured.',
  BAD_LABEL: 'This cannot be kept as it was entered.',
  EXHIBIT_TAKEN: 'Another item of this matter bears this exhibit label. Nothing was changed:',
  EXHIBIT_RESERVED:
    'A later item of this matter will get this exhibit label by itself. Nothing was changed:',
  MATTER_UNKNOWN: 'This matter no longer exists. Choose another.',
  LIST_UNKNOWN: 'This list no longer exists.',
  LIST_NO_WORKBOOK: 'This is no workbook (.xlsx) that can be read.',
  LIST_TOO_LARGE: 'This file is too large for a list of addresses.',
  SITES_NOT_PERMITTED:
    'The browser does not permit all sites of this list. Start it again and permit them, or ' +
    'remove their lines.',
  ALTERED: 'A stored file no longer matches its digest. The export was stopped.',
  PACKAGE_TOO_LARGE:
    'A zip of a package can hold 4 GB, and this needs more. Nothing was exported. Withhold the ' +
    'item or its largest file, or export fewer items at a time:',
  PACKAGE_TOO_MANY_FILES:
    'A zip of a package can hold 65,000 files, and this needs more. Nothing was exported. Export ' +
    'fewer items at a time, or fewer documents:',
  PLACE_REFUSED:
    'The browser did not permit writing there, so nothing was kept. Choose another place, or ' +
    'export to your downloads.',
  PLACE_FAILED:
    'The package could not be written at the place that you chose, so nothing was kept. Choose ' +
    'another place, or export to your downloads. The browser says:',
  CANCELLED: 'Cancelled.',
  BACKUP_CHANGED: 'The store was changed while the backup was written. Start the backup again.',
  BACKUP_DAMAGED:
    'This is not a whole backup of Matterproof, or it was changed. Nothing was restored from it.',
  BACKUP_PARTS:
    'Choose all the parts of one backup together. Some are missing, or are of another backup.',
  BACKUP_TOO_LARGE:
    'A zip of a backup can hold 4 GB, and this does not fit into one. No backup was saved. ' +
    'Export the matters one by one, or delete what is no longer needed:',
  PASS_PHRASE_WRONG:
    'This pass phrase does not open the package, so nothing was verified. Check it and try again.',
  UNEXPECTED: 'Something unexpected went wrong.',
};
