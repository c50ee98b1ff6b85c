/** exhibits.pdf: the printed exhibits of a filing. */
export const filingExhibits = {
  title: 'Exhibits',
  volume: 'Volume {{number}}',
  filedBy: 'Filed by',
  opponents: 'Opposing parties',
  copies: 'Copies',
  exportedAt: 'Made at',
  by: 'by {{name}}',
  signer: 'Signing certificate (SHA-256)',
  unsigned: 'none: the package is not signed',
  seals: 'Seals and custody',
  sealedRecords:
    'Exhibits in this volume: {{count}}. The record of each names the SHA-256 of its files and ' +
    'was sealed when it was captured; with a time-stamp over the record: {{stamped}}.',
  stampsUnknown:
    'Of these time-stamps {{count}} are from an authority that this software does not know.',
  stampsInvalid: 'Of these time-stamps {{count}} failed their check at export and prove nothing.',
  logHead: 'Custody log: {{entries}} entries; the last has the SHA-256 {{digest}}.',
  limits: 'What these sheets are, and what they do not show',
  limitCopies:
    'These sheets are printed copies for reading, made from the sealed files or from copies of ' +
    'them. The sealed files that are in the package have the digests that their records state; ' +
    'where a sheet and a file differ, the file counts.',
  limitPictures:
    'The pictures are the browser’s own pixels, written anew as JPEG. Margins in which nothing ' +
    'is drawn are cut off; blank parts, and parts that show nothing but edges and lines of the ' +
    'layout, are left out; a page that is too wide to be read on paper is split into columns. ' +
    'The caption of each picture gives the rows and columns that it shows, in pixels of the page.',
  limitOverlap:
    'A page is cut where least is drawn. Each cut repeats a strip of the sheet before: the grey ' +
    'bars at both edges mark it.',
  limitOutlines:
    'Statements are outlined and numbered on a second printing of the picture, never on the ' +
    'only one. Outlines and numbers are an aid added for this filing.',
  limitText:
    'Text that can be selected lies unseen over the pictures. It was read from the page and ' +
    'helps to search; what counts is the picture.',
  limitGlyphs:
    'In the words around the pictures, a character that the font of this file lacks is drawn ' +
    'with a font of the computer that made the file.',
  limitRedacted:
    'Black boxes are part of the copy that is printed; what they cover is neither in the picture ' +
    'nor in the text of this file.',
  notHere: 'Not in this file',
  withheldItem: 'No. {{number}}, withheld: {{reason}}',
  notChosenItems: 'Not chosen for this package: {{numbers}}',
  notHereItems: 'Not yet fetched from the vault when exported: {{numbers}}',
  deletedItem: 'No. {{number}}, deleted from the matter',
  movedItem: 'No. {{number}}, moved to another matter',
  index: 'Index',
  columnExhibit: 'Exhibit',
  columnName: 'What it is',
  columnCaptured: 'Captured',
  columnPages: 'Pages',
  columnRemarks: 'Remarks',
  remarkPartial: 'partial',
  remarkRedacted: 'redacted',
  remarkNoPicture: 'no picture',
  remarkRecording: 'with a recording',
  remarkPlayed: 'with video or sound',
  remarkAttached: 'with attached files',
  sheet: 'sheet {{at}} of {{of}}',
  capturedAt: 'captured',
  addedAt: 'added',
  record: 'record',
  page: 'page {{page}}',
  partial: 'This capture is partial. What is missing:',
  redactedNote:
    'Redacted: the pictures are copies with black boxes; the covered words that were named are ' +
    'masked in the texts.',
  notPrinted: 'In the package, not printed here',
  played: 'In the package, to be played',
  playedFile: '{{path}}, SHA-256 {{digest}}',
  playedFor: '{{path}}, {{seconds}} s, SHA-256 {{digest}}',
  heldBack: 'Pictures that stay back from this package',
  captionPost: 'The post, rows {{from}} to {{to}} of {{height}}',
  captionPage: 'The page, rows {{from}} to {{to}} of {{height}}',
  captionArea:
    'Part of the page that scrolls by itself, {{name}}: rows {{from}} to {{to}} of {{height}}',
  captionViewport: 'The screen when Capture was pressed, rows {{from}} to {{to}} of {{height}}',
  captionPicture: '{{name}}, rows {{from}} to {{to}} of {{height}}',
  captionColumns: 'columns {{from}} to {{to}} of {{width}}',
  captionCopy: 'copy with black boxes',
  captionMarked: 'copy with marks that were added after sealing',
  again: 'second printing, with outlines added',
  statements: 'Statements in this exhibit',
  saidInComment: 'Comment {{number}}, by {{author}}.',
  statementsOutlined:
    'The words are quoted as they were read. Where they stand is outlined and numbered on second ' +
    'printings of the pictures, an aid added for this filing; the same pictures without outlines ' +
    'are on sheets of their own.',
  statementsNotPlaced:
    'Not outlined, because these words are on no picture that is printed here, or where on it is ' +
    'not known: {{numbers}}',
  columnNumber: 'No.',
  columnWords: 'Words',
  columnSheet: 'Outlined on sheet',
  undecoded: 'This picture could not be opened and is not printed: {{path}} ({{reason}})',
  noPicture: 'This exhibit has no picture that is printed here; its files are in the package.',
  captionFilePage: '{{path}}, page {{at}} of {{count}} of the file',
  fileTooLarge:
    'Its pages are not printed here, because the file is too large to be opened: {{path}}',
  fileLocked: 'Its pages are not printed here, because the file asks for a password: {{path}}',
  fileUndecodable:
    'It is not printed here, because the browser cannot draw files of this kind, or this one is ' +
    'damaged: {{path}} ({{type}})',
  filePageFailed:
    'This page could not be drawn and is not printed: {{path}}, page {{at}} ({{reason}})',
  fileTooLong: 'Not printed here: {{path}}, pages {{first}} to {{last}}. They are in the package.',
  mailText:
    'The e-mail as its file states it: header, text and names of attached files. Anybody can ' +
    'write such a header. The file is in the package.',
  fileText: 'The text of the file. The file is in the package.',
  noFileText: 'The text of this file is not printed here.',
  fileTextCut: 'Only the first {{count}} characters are printed; the whole is in the package.',
  attached: 'Files attached to the e-mail',
  attachedName: 'Name',
  attachedType: 'Type',
  attachedBytes: 'Bytes',
  attachedDigest: 'SHA-256',
  files: 'Files of this exhibit in the package',
  cut: '{{text}}… (cut here; the whole is in the package)',
};
