/** The firm's own wording of filed documents, in the settings. */
export const filingWording = {
  title: 'Wording of filed documents',
  lead:
    'Lists, schedules, statements to sign and logs are written with the sentences of this ' +
    'program. A firm can replace them: save them as a file, word the sentences anew in any text ' +
    'editor, and choose that file. Places in double braces are filled in with what the records ' +
    'state. What exhibits.pdf and the load file say of themselves stays as it is.',
  language_en: 'English',
  'language_zh-CN': 'Chinese',
  own: '{{language}}: the sentences of this program.',
  replaced_one: '{{language}}: {{count}} sentence from {{name}}, the others from this program.',
  replaced_other: '{{language}}: {{count}} sentences from {{name}}, the others from this program.',
  save: 'Save the sentences: {{language}}',
  use: 'Choose a file',
  file: 'File with sentences',
  reset: 'Use this program’s again: {{language}}',
  used_one: '{{language}}: {{count}} sentence is replaced in every export from now on.',
  used_other: '{{language}}: {{count}} sentences are replaced in every export from now on.',
  omitted: 'These leave out a fact that this program’s sentence states: {{sentences}}.',
  refused: 'The file was not used.',
  fault_notWording:
    'It is not a file of sentences as it is saved here, or it is damaged: a missing comma or ' +
    'quotation mark is enough.',
  fault_unknownSentence: '{{at}}: this program has no such sentence.',
  fault_notText: '{{at}}: it must be a text and may not be empty.',
  fault_unknownPlace: '{{at}}: nothing fills the place “{{place}}”.',
  faultsMore: 'And {{count}} more.',
};
