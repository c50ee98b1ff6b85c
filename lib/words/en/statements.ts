/** Statements: choosing words, the form, the schedule. */
export const statements = {
  textOf:
    'Captured text. Move with the arrow keys, select with Shift, press Enter to add a statement.',
  find: 'Find words',
  findHint: 'Find words in this text',
  foundAt: '{{at}} of {{all}}',
  foundNone: 'Not in this text',
  before: 'Previous match',
  next: 'Next match',
  add: 'Add statement',
  chooseFirst: 'Select words in the text, or find them here.',
  chooseOnPicture: 'Select words on the picture to add them as a statement.',
  notInText:
    'These words could not be matched to exactly one place in the captured text. Select them ' +
    'under Text.',
  chosen: 'Selected: “{{words}}”',
  inInbox: 'Statements belong to a case. Move this item to a matter to add statements.',
  addTitle: 'Add a statement',
  editTitle: 'Edit the statement',
  formLead: 'The words are kept exactly as they stand in the sealed text.',
  words: 'Words complained of',
  category: 'Category',
  why: 'Why it is false or wrongful',
  whyHint:
    'The fact that contradicts it, in a sentence or two. Goes out to counsel and to the court.',
  internalNote: 'Internal note',
  internalNoteHint: 'Goes out to counsel alone: no package for the court or for hand-over has it.',
  counterEvidence: 'Counter-evidence',
  counterEvidenceHint: 'Items of this matter that show otherwise',
  entities: 'Affected entities',
  pickEntities: 'Choose from the case file',
  noEntities: 'Affected entities: the case file has none yet.',
  named: 'Named in these words:',
  addEntity: 'Add {{name}}',
  clear: 'Clear',
  translation: 'Translation',
  translationHint: 'Kept apart from the captured words and shown as a translation',
  language: 'Language',
  noTranslation: 'No translation',
  translated: 'Translated words',
  by: 'Translated by',
  save: 'Save statement',
  needTranslation: 'Enter the translated words, or choose “No translation”.',
  needTranslator: 'Enter who translated the words.',
  edit: 'Edit',
  editOf: 'Edit statement {{number}}',
  remove: 'Remove',
  removeOf: 'Remove statement {{number}}',
  list: 'Statements in this text',
  empty: 'No words of this text are marked yet.',
  number: 'Statement {{number}}',
  translationBy: 'Translation ({{language}}), by {{by}}',
  otherCaptures: 'Statements of earlier captures',
  otherCapturesLead: 'Looked for in this capture, observed at {{time}}.',
  from: '{{exhibit}}, captured {{time}}',
  state_found: 'Found again',
  state_elsewhere: 'Found again, in a different context',
  state_changed: 'Changed',
  state_gone: 'Not in its place',
  state_ambiguous: 'Cannot tell',
  'state_not-found': 'Not found',
  'state_no-text': 'No text',
  state_sameFile: 'The same file',
  state_look: 'To be looked at',
  said_sameFile: 'This capture, observed at {{time}}, has the same file, byte for byte.',
  said_look:
    'A person typed these words of a picture, a video or a sound of that capture. Whether this ' +
    'one, observed at {{time}}, has them is for a person to see.',
  said_found: 'The same words stood there, observed at {{time}}.',
  differs: 'The letters, digits and words are the same; what differs: {{ways}}.',
  way_space: 'spaces or line breaks',
  way_invisible: 'invisible characters',
  way_quotes: 'the shape of quotation marks',
  way_dashes: 'the shape of dashes',
  way_form: 'the form of characters (full width, composed)',
  way_punctuation: 'punctuation',
  said_elsewhere: 'The same words stood there with other words around them, observed at {{time}}.',
  said_changed: 'The same place said this instead, observed at {{time}}:',
  said_gone: 'The surrounding words stood there without it, observed at {{time}}.',
  said_aside:
    'The words were not in the text that held them before. Another text of this capture had the ' +
    'same words with other words around them, observed at {{time}}.',
  said_verbatim:
    'The same words stood in {{count}} places, so it cannot be determined which of them is this ' +
    'statement. Observed at {{time}}.',
  said_alike:
    'Similar words stood in {{count}} places, so it cannot be determined which of them is this ' +
    'statement. Observed at {{time}}.',
  'said_not-found':
    'Neither these words nor similar ones were in this capture’s text, observed at {{time}}.',
  'said_no-text': 'This capture, observed at {{time}}, holds no text to search.',
  show: 'Show in the text',
  addHere: 'Add here too',
  saidBy: 'Said by',
  all: 'All',
  author: 'Author',
  entity: 'Entity',
  gap: 'To fill in',
  'lacks_statement-reason': 'No reason why it is false or wrongful',
  'lacks_statement-counter': 'No counter-evidence',
  group: 'Group by category',
  schedule: 'Statements',
  count_one: '{{count}} statement',
  count_other: '{{count}} statements',
  countOf: '{{count}} of {{all}} statements',
  copy: 'Copy as table',
  copied: 'Copied. Paste it into a document or a spreadsheet.',
  csv: 'Download CSV',
  withheld: 'Withheld',
  withheldCount_one: '{{count}} statement of a withheld item stays out of the table and the file.',
  withheldCount_other: '{{count}} statements of withheld items stay out of the table and the file.',
  withheldHint:
    'This item is withheld, so its statements stay out of the copied table, of the CSV file and ' +
    'of packages for the court.',
  transcript: 'Transcript',
  transcripts: 'Statements in pictures, video and sound',
  transcriptLead:
    'The words are kept as a transcript, with the name of who typed them and their place. No ' +
    'captured text holds them.',
  addRegion: 'Add statement from a region',
  addSpan: 'Add statement from a span',
  regionTitle: 'Words shown in a picture',
  regionLead:
    'Mark where the picture shows the words, and type them as you read them. The sealed picture ' +
    'stays as it is.',
  region: 'Region',
  markRegion: 'Mark a region',
  regionKeys:
    'Drag on the picture to mark the region. With the keyboard: press “Mark a region”, move it ' +
    'with the arrow keys, resize it with Shift and the arrow keys. With Alt the steps are of one ' +
    'pixel.',
  spanTitle: 'Words in a video or sound',
  spanLead:
    'Set when the words begin and end, and type them as you hear or read them. The sealed file ' +
    'stays as it is.',
  startAt: 'Start',
  endAt: 'End',
  startHere: 'Start here',
  endHere: 'End here',
  spanHint:
    'Play the file and press “Start here” and “End here”, or type the times as minutes and ' +
    'seconds: 01:12.300.',
  typedWords: 'Words, as you read or hear them',
  typedWordsHint: 'Word for word, in the original language. Goes out as “Transcript by {{name}}”.',
  continue: 'Continue',
  needRegion: 'Mark the region of the picture that shows the words.',
  needWords: 'Type the words.',
  needSpan: 'Enter when the words begin and end; the end is after the start.',
  pastEnd: 'The end is after the end of the file.',
  showPlace: 'Show in its place',
  notStated: 'Not stated',
  open: 'Open {{exhibit}} at these words',
  emptyTitle: 'No statements yet',
  emptyLead:
    'A statement holds the words complained of, exactly as in the sealed text, with their ' +
    'category, why they are false, what shows it, and whom they affect.',
  emptySteps:
    'Open an item, select the words on its picture or in its Text tab and press “Add statement”; ' +
    'words that no text holds are typed of a region of a picture or a span of a video. ' +
    'Each statement is then listed here, ready for the schedule of evidence.',
  noneLeft: 'No statement matches these filters.',
  column_exhibit: 'Exhibit',
  column_author: 'Author',
  column_published: 'Published',
  column_words: 'Words',
  column_category: 'Category',
  column_why: 'Why false',
  column_counterEvidence: 'Counter-evidence',
  column_entities: 'Entities',
  column_translation: 'Translation',
};
