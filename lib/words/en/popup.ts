/** The popup. */
export const popup = {
  title: 'Matterproof',
  matter: 'Matter',
  newMatter: 'New matter',
  clockBehind:
    'Check this computer’s clock: it says {{now}}, and this matter was last used at {{at}}. What ' +
    'you add before that time is told as a contradiction of times wherever a package of this ' +
    'matter is verified. If the clock is right now, it was wrong then: write that in a note.',
  tags: 'Tags',
  note: 'Note',
  capture: 'Capture',
  scope: 'Scope',
  scope_post: 'This post',
  scope_alert: 'This alert',
  scope_visible: 'Visible area',
  scope_page: 'Full page',
  scope_selection: 'Selection',
  freshLoad: 'Fresh load',
  freshLoadHint: 'Reloads first; unsaved input is lost.',
  openAll: 'Show everything first',
  openAllHint: 'Opens folded text, comments and replies, within your limits.',
  record: 'Recording',
  recordHint: 'After the capture; up to {{minutes}} minutes. Nothing is drawn over the page.',
  record_no: 'No recording',
  record_used: 'As I use it',
  record_scrolled: 'Scrolled slowly',
  recordAsks:
    'To record what a tab shows and plays, Matterproof needs a permission that the browser calls ' +
    '“Read and change all your data on all websites”. It is used only for a tab in which you ' +
    'start a recording. Without it, a capture has no recording. After you have allowed it, press ' +
    'the Matterproof button again.',
  recordAllow: 'Allow recording',
  recording: 'Recording this tab: {{left}} left. Stop ends it and seals the item.',
  recordingStop: 'Ends the recording; all of it is kept',
  point: 'Point at a post',
  recent: 'Recent captures',
  noRecent: 'Nothing captured yet. Press Capture to seal this page as evidence.',
  listLinks: 'List its links…',
  listLinksHint: 'Makes a list of the links of this page, or of those that you selected in it',
  listLinksInbox: 'Choose a matter first: the Inbox has no lists',
  openWorkspace: 'Open workspace',
  status: 'Status',
  inbox: 'Inbox',
  kind: 'Recognised as',
  kinds_post: 'Post',
  kinds_comment: 'Comment',
  kinds_article: 'Article',
  kinds_profile: 'Profile',
  kinds_listing: 'Listing',
  kinds_alert: 'Alert',
  kinds_page: 'Web page',
  kinds_file: 'File',
  kinds_pdf: 'PDF document',
  by: 'by {{author}}',
  published: 'Published {{time}}',
  looking: 'Reading the page…',
  unreadFrames_one:
    'The words in a frame of another site ({{sites}}) were not read; the pictures show it.',
  unreadFrames_other:
    'The words in {{count}} frames of other sites ({{sites}}) were not read; the pictures show ' +
    'them.',
  unknownSite: 'unknown',
  earlier_one: 'Captured once, {{time}}.',
  earlier_other: 'Captured {{count}} times, last {{time}}.',
  scopeHint_post: 'The post, and the page if {{most}} screens or less.',
  scopeHint_alert: 'The alert, and the page if {{most}} screens or less.',
  scopeHint_visible: 'What shows now; text and document whole.',
  scopeHint_page: 'Every screen of the page.',
  scopeHint_pageAndPost: 'Every screen of the page, and its post.',
  scopeHint_pageAndAlert: 'Every screen of the page, and its alert.',
  scopeHint_selection: 'The words selected; text and document whole.',
  scopeHint_pdf: 'The PDF, requested again, and what the screen shows.',
  pdfAccess:
    'To keep this PDF as a file, Matterproof must request it again from {{host}}. Without leave, ' +
    'only a picture of what the screen shows is kept.',
  pdfAllow: 'Allow requests to this site',
  pdfAllowed: 'The PDF will be requested again from {{host}} and kept as a file.',
  removeTag: 'Remove {{tag}}',
  forbidden:
    'The browser does not let extensions read this page. Only a picture of what the screen ' +
    'shows can be kept.',
  lacksAccess:
    'This page is a file on this computer, which the browser keeps from Matterproof until you ' +
    'allow it: open the browser’s page of extensions, choose Details under Matterproof, switch ' +
    'on “Allow access to file URLs”, then press the Matterproof button on this page again.',
  working: 'Capturing. Keep this tab in front.',
  workingPictures: 'Capturing: {{done}} of {{all}} pictures. Keep this tab in front.',
  workingSealing: 'The capture is done. Sealing it.',
  workingStopping: 'Stopping. What was captured is being sealed.',
  progress: 'Pictures of the page',
  stop: 'Stop',
  stopHint: 'Keeps what was captured, as a partial item',
  sealed: 'Sealed as {{exhibit}}',
  missing:
    'About {{percent}} % of it is in no picture: from {{from}} % to {{to}} % of the way down the ' +
    'page.',
  partial: 'Sealed in part as {{exhibit}}',
  failed: 'Not captured',
  digest: 'SHA-256',
  tagTooLong: 'A tag may have at most {{most}} characters. Shorten it and capture again.',
  noTab: 'There is no page here to capture.',
  storeNotOpened: 'The evidence store could not be opened',
  storeNotOpenedLead:
    'What it holds was not changed. Try again; if that does not help, close all windows of the ' +
    'browser and open it again. The browser gave this reason:',
  tryAgain: 'Try again',
};
