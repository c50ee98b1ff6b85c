/** The slip sheets of the load file. */
export const filingLoadFile = {
  withheldItem: 'Withheld: {{number}}, {{reason}}',
  withheldItemBare: 'Withheld: {{number}}',
  withheldFile: 'Withheld: {{file}}, {{reason}}',
  reason_redacted: 'redacted',
  reason_secret: 'may hold personal data or a secret',
  reason_chosen: 'left out by choice',
  asFile: 'Produced as a native file: {{file}}',
  sha256: 'SHA-256 {{digest}}',
  noPicture: 'No picture of this page is produced.',
  noText: 'No text of this document is produced.',
  notDrawn: 'The pictures of this document could not be drawn. Their files are in the package.',
};
