/** What is missing before a matter can be filed. */
export const readiness = {
  title: 'Ready to file?',
  lead:
    'What is still missing for filed lists and statements. Nothing here stops an export: ' +
    'what is missing stays a visible blank.',
  nothing:
    'Nothing that this list knows of is missing. It checks whether fields are filled in, ' +
    'not whether what they say is right.',
  summary: 'Ready to file? {{what}}',
  nothingShort: 'Nothing that the list knows of is missing.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  inExport_one: '{{count}} kind of thing is missing',
  inExport_other: '{{count}} kinds of things are missing',
  'gap_no-items': 'There is no item to file.',
  gap_court: 'The court is not filled in.',
  gap_docket: 'The case number is not filled in.',
  gap_cause: 'The cause of action is not filled in.',
  'gap_filing-party': 'Who files, and in which role, is not filled in.',
  gap_opponents: 'No opposing party is named.',
  gap_copies: 'The number of copies is not filled in.',
  'gap_custodian-title': 'The custodian has no title.',
  'gap_custodian-employer': 'The custodian has no employer.',
  'gap_order-date': 'There is no date on which the order was made.',
  'gap_service-date': 'There is no date on which the order was served.',
  'gap_order-proof': 'The order itself is not an item.',
  'gap_service-proof': 'The order’s proof of service is not an item.',
  gap_undated_one: '{{count}} key date has no date.',
  gap_undated_other: '{{count}} key dates have no date.',
  'gap_statement-reason_one': '{{count}} statement lacks a reason why it is false or wrongful.',
  'gap_statement-reason_other':
    '{{count}} statements lack a reason why they are false or wrongful.',
  'gap_statement-counter_one': '{{count}} statement has no counter-evidence.',
  'gap_statement-counter_other': '{{count}} statements have no counter-evidence.',
  'gap_act-sum_one': '{{count}} act to pay has no sum.',
  'gap_act-sum_other': '{{count}} acts to pay have no sum.',
  'gap_act-unseen_one': '{{count}} ordered act has no observation.',
  'gap_act-unseen_other': '{{count}} ordered acts have no observation.',
  gap_purpose_one: '{{count}} exhibit lacks a purpose.',
  gap_purpose_other: '{{count}} exhibits lack a purpose.',
  gap_source_one: '{{count}} exhibit lacks a source.',
  gap_source_other: '{{count}} exhibits lack a source.',
  'gap_evidence-kind_one': '{{count}} exhibit lacks a kind of evidence.',
  'gap_evidence-kind_other': '{{count}} exhibits lack a kind of evidence.',
  gap_role_one: '{{count}} exhibit has no role in the matter.',
  gap_role_other: '{{count}} exhibits have no role in the matter.',
  gap_partial_one: '{{count}} capture is partial.',
  gap_partial_other: '{{count}} captures are partial.',
  'gap_time-stamp_one': '{{count}} record has no time-stamp.',
  'gap_time-stamp_other': '{{count}} records have no time-stamp.',
  'gap_redaction-words_one':
    'In {{count}} item something is covered, and nobody named the covered words: for a ' +
    'court all of its text stays back.',
  'gap_redaction-words_other':
    'In {{count}} items something is covered, and nobody named the covered words: for a ' +
    'court all of their text stays back.',
};
