/** The slip sheets of the load file. */
export const filingLoadFile = {
  withheldItem: 'Withheld: item no. {{number}}, {{reason}}',
  withheldItemBare: 'Withheld: item no. {{number}}',
  withheldFile: 'Withheld: {{file}}, {{reason}}',
  reason_redacted: 'redacted',
  reason_secret: 'may hold personal data or a secret',
  reason_chosen: 'left out by choice',
  asFile: 'Produced as a native file: {{file}}',
  sha256: 'SHA-256 {{digest}}',
  fileTooLarge: 'Its pages are not shown: the file is too large to be opened.',
  fileLocked: 'Its pages are not shown: the file asks for a password.',
  fileUndecodable:
    'It is not shown: the browser cannot draw files of this kind, or this one is damaged.',
  fileTooLong: 'Not shown: pages {{first}} to {{last}}. They are in the native file.',
  filePageFailed: 'Page {{at}} could not be drawn. It is in the native file.',
  filePage: '{{file}}, page {{at}} of {{count}}',
  noPicture: 'No picture of this page is produced.',
  noText: 'No text of this document is produced.',
  notDrawn: 'The pictures of this document could not be drawn. Their files are in the package.',
};
