/** The case file: details of the case, key dates, parties, related matters. */
export const caseFile = {
  field_name: 'Name',
  field_custodian: 'Custodian',
  field_court: 'Court',
  field_docket: 'Case number',
  field_timeZone: 'Time zone of the matter',
  zoneHint:
    'Every time is shown in it. Until you choose one: the zone of the court, if its name or ' +
    'case number tells, or else of this computer.',
  field_cause: 'Cause of action',
  field_exhibitPrefix: 'Exhibit prefix',
  field_filingParty: 'Filed by, with its role',
  field_opponents: 'Opposing parties',
  opponentsHint: 'Named so in the lists and statements for the court.',
  partyInRole: '{{name}} ({{role}})',
  useParty: '{{field}}: use {{name}}',
  field_copies: 'Copies filed',
  field_title: 'Custodian’s title',
  field_employer: 'Custodian’s employer',
  employerHint: 'Named in the statements and certifications for filing.',
  organisationHint:
    'Sealed in the record of each later capture, named in a new signing certificate.',
  matter: 'The case',
  editMatter: 'Edit details',
  matterLead: 'What you enter here goes into the report. The custody log records each change.',
  matterChanged: 'Details of the case changed',
  notFilledIn: 'Not filled in',
  prefixHint:
    'New exhibit labels begin with this. If it is left empty, they begin with the reference.',
  renumber_one: 'Give {{count}} exhibit the new prefix too; it keeps its number',
  renumber_other: 'Give {{count}} exhibits the new prefix too; they keep their numbers',
  renumberGivenOut_one: 'Also the {{count}} exhibit that an export has given out',
  renumberGivenOut_other: 'Also the {{count}} exhibits that an export has given out',
  renumberGivenOutHint: 'Others may have the old labels on paper; packages given out keep them.',
  renumberList: 'What changes',
  needMatterName: 'Fill in the name and the custodian.',
  needDate: 'Fill in the date.',
  claims_one:
    '{{count}} entry (marked ⚠) came with a restored backup, and is not as the custody log ' +
    'has it.',
  claims_other:
    '{{count}} entries (marked ⚠) came with a restored backup, and are not as the custody log ' +
    'has them.',
  noDate: 'No date is stated. Fill it in, or remove this entry.',
  needMatter: 'Choose a matter.',
  keyDates: 'Key dates',
  keyDatesPurpose:
    'When the order was made and served, the filing, hearings and due dates. Matterproof then ' +
    'shows whether a post came before or after them.',
  addKeyDate: 'Add key date',
  what: 'What happened',
  when: 'When',
  proof: 'Proven by',
  proofHint: 'The item that shows this date, such as proof of service',
  parties: 'Parties',
  partiesPurpose: 'Those who sue and are sued, and their counsel.',
  addParty: 'Add party',
  partyRole: 'Role',
  counsel: 'Counsel',
  related: 'Related matters',
  relatedPurpose: 'A counter-suit, an appeal, another matter against the same respondent.',
  addRelated: 'Add related matter',
  relatedHint: 'How the two matters are related',
  dates: 'Dates',
  noOrderDate:
    'Add the day on which an order was made or served to see here whether this item came before ' +
    'or after it.',
  otherDates_one: '{{count}} other date',
  otherDates_other: '{{count}} other dates',
  answer_after: 'After',
  answer_before: 'Before',
  'answer_cannot-tell': 'Cannot tell',
  'doubt_not-stated': 'The page states no time.',
  'doubt_no-instant': 'No point in time can be worked out from these words.',
  whole: 'another text then; the whole text at {{time}}',
  doubt_overlap: 'The two periods overlap at the precision known.',
};
