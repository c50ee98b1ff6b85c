/** What a person chooses to have made for filing, in the export dialog. */
export const filingChoice = {
  heading: 'Documents for filing',
  lead:
    'Made from the records, the case file and the log as they go out. What is not known stays a ' +
    'visible blank. Statements to sign are drafts for counsel, and nothing is signed.',
  purpose: 'What is the package for?',
  purpose_none: 'Records only, no documents for filing',
  'purpose_cn-court': 'A Chinese court',
  'purpose_us-court': 'A US court',
  purpose_review: 'Review platforms',
  'purpose_hand-over': 'Another custodian',
  purpose_all: 'All documents',
  presets:
    'It sets for whom the package is, its language and the documents for filing; each can then ' +
    'be changed below.',
  documents: 'Which documents',
  document_exhibits: 'Exhibits (PDF)',
  'document_exhibit-list': 'Exhibit list',
  'document_statement-schedule': 'Schedule of statements',
  document_comments: 'Schedule of comments and replies',
  document_entities: 'Entities and items',
  document_timeline: 'Timeline',
  document_alerts: 'Alerts',
  document_reach: 'Reach',
  document_accounts: 'Accounts before and after the order',
  document_compliance: 'Compliance with the ordered acts',
  document_chronology: 'Chronology',
  document_certification: 'Certification under FRE 902(13) and (14)',
  'document_data-statement': 'Statement on electronic data (Chinese civil evidence rules, art. 93)',
  'document_capture-procedure': 'Capture procedure note',
  'document_custody-summary': 'Custody summary',
  'document_withheld-log': 'Log of what is withheld',
  'document_redaction-log': 'Redaction log',
  document_loadfile: 'Load file (DAT, OPT, images, texts, natives)',
  paper: 'Paper',
  each: 'Also a PDF of each exhibit',
  images: 'Images of the load file',
  images_jpeg: 'JPEG, in colours',
  images_tiff: 'TIFF, Group 4, black and white',
  tiffWarning:
    'Pages of Group 4 TIFF are black and white: colours are lost, and photographs and grey ' +
    'text become patterns of dots. Choose JPEG where colours matter. The captured pictures in ' +
    'the package keep them.',
  firstNumber: 'First Bates number',
  firstNumberHint:
    'The number of the first page. The next one of this matter is offered, so that no page of ' +
    'an earlier load file bears the same number.',
  confidentiality: 'Stamp of confidentiality',
  confidentialityHint: 'Lower left on every image and in every row of the load file; may be empty.',
  exhibitsMib: 'Largest file of exhibits, in MB',
  preview: 'Preview',
  previewOf: 'Preview of {{document}}',
  previewLead:
    'A list or a statement as it would be made now; of the exhibits the first one, of the load ' +
    'file its first sheet. Page and Bates numbers are known once all of them are made.',
  previewFailed: 'It could not be shown: {{reason}}',
  previewMaking: 'The document is being made.',
  previewClose: 'Close the preview',
  previewEmpty: 'It would have no row, so it is not made.',
  making: 'Making the documents: {{percent}} %',
  unmade_one: '{{count}} document could not be made. The package is complete without it:',
  unmade_other: '{{count}} documents could not be made. The package is complete without them:',
} as const;
