/** The schedule of statements. */
export const filingStatements = {
  title: 'Schedule of statements',
  table: 'Statements',
  note1006:
    'This schedule summarises the content of the exhibits named in it. The originals (sealed ' +
    'records, pictures, texts and source code) are in the package and are available for ' +
    'examination and copying (Fed. R. Evid. 1006).',
  note1006Held:
    'This schedule summarises the content of the exhibits named in it. Of the originals (sealed ' +
    'records, pictures, texts and source code), those in the package are available for ' +
    'examination and copying; those that stay back are named there with digest and reason (Fed. ' +
    'R. Evid. 1006).',
  note107:
    'Pictures on which statements are outlined are illustrative aids, made later from copies; ' +
    'they are not evidence (Fed. R. Evid. 107).',
  noteWords:
    'The words of each statement are verbatim, as they stand in the text file named beside them. ' +
    'Characters that nobody can see are named, such as [U+200F].',
  noteTranscripts:
    'Words marked “Transcript by” stand in no text file: the person named read or heard them at ' +
    'the place stated, in a picture, a video or a sound of the package, and typed them. ' +
    'Pictures, videos and sounds are numbered in the order of the sealed record.',
  notePackage: 'Copies and reposts are those in this package.',
  published: 'Published (as shown, source)',
  edited: 'Edited',
  url: 'Address',
  postTitle: 'Title',
  words: 'Words of the statement',
  place: '{{file}}, characters {{start}} to {{end}}',
  commentsTitle: 'Schedule of comments and replies',
  commentsFound: '{{exhibit}}: {{found}} found in the captured page, which states no number.',
  commentsOfStated: '{{exhibit}}: {{found}} found in the captured page, which states “{{stated}}”.',
  commentsNone: 'No exhibit in this package has a list of comments.',
  commentNumber: 'No. in the exhibit',
  commentUnder: 'Reply to no.',
  commentText: 'Text',
  comment: 'comment {{number}} of the sealed list of comments',
  placeHidden: '{{file}}; parts of this text are redacted',
  category: 'Category',
  entities: 'About whom, and as named',
  namedAs: 'named as “{{names}}”',
  namedInPost: 'named in the rest of the post as “{{names}}”',
  namedNowhere: 'not named by any name in the case file',
  why: 'Why it is false or wrongful',
  counter: 'Counter-evidence and pages',
  counts: 'Views, reposts, comments, likes at capture (as stated)',
  noCounts: '(the page states none)',
  spread: 'Same text and reposts',
  copies: 'Same or nearly the same text: {{count}}',
  reposts: 'Reposts: {{count}}',
  relief: 'Relief sought',
  translation: 'Translation and translator',
  translatedBy: 'translated by {{name}} (not part of the evidence)',
  noneStatements: 'The case file names no statement in the exhibits of this package.',
  paperExhibit: 'Exhibit, pages',
  paperAccount: 'Platform; account: name, UID, homepage; actor',
  paperTimes: 'Published, edited; address; title',
  paperAbout: 'Category; about whom, and as named',
  paperWhy: 'Why false or wrongful; counter-evidence',
  paperCounts: 'Counts at capture; same text and reposts',
  paperRelief: 'Relief sought; translation',
  byAccount: 'Statements by account, before and after service',
  byAccountTable: 'By account',
  byCategory: 'Statements by category',
  byCategoryTable: 'By category',
  statements: 'Statements',
  service: 'Divided at: {{date}}',
  noService:
    'The case file names no date of service, so that it cannot be told what was published before ' +
    'or after it.',
  beforeService: 'Before service',
  afterService: 'After service',
  unknownAccount: 'Account not known',
};
