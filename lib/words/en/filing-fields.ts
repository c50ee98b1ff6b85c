/** The form of the labels of filed lists, and their suggestions. */
export const filingFields = {
  section: 'For filing',
  sectionLead: 'These go into packages for counsel and for a court. Each change is logged.',
  bulkTitle: 'For filing: {{items}}',
  bulkLead:
    'What you fill in is set for all of these items; what you leave empty stays as it ' +
    'is. Each item that changes gets custody entries.',
  bulkNeeded: 'Fill in something, or accept the suggestions.',
  leave: 'Leave as it is',
  remove: 'Remove',
  emptyAll: 'Remove “{{field}}” from all of these items',
  none: 'Not chosen',
  suggestion: 'Suggestion',
  suggestedWords: 'Suggestion: {{words}}',
  use: 'Use',
  useFor: 'Use the suggestion: {{field}}',
  useAll: 'Accept the suggestions below, only where a field is empty',
  suggested_one: '{{count}} suggestion: {{field}}',
  suggested_other: '{{count}} suggestions: {{field}}',
  suggestCopies: 'Number of opposing parties and one: {{count}}',
  copiesHint: 'Whole number; empty if not known',
  unnamedAuthor: 'an author whom the page does not name',
  source: '{{url}}, captured by {{custodian}} on {{date}} with {{software}}',
  givenSource: 'From: {{from}}. How it was obtained: {{obtained}}',
  onPlatform: 'on {{platform}}',
  dated: '(dated “{{published}}” on the page)',
  purpose_published: 'To prove that {{author}}{{platform}} published “{{name}}”{{date}}.',
  purpose_alerted: 'To prove that {{author}}{{platform}} pushed the alert “{{name}}”{{date}}.',
  'purpose_own-statement':
    'To prove that {{author}}{{platform}} made the statement “{{name}}”{{date}} on the ' +
    'client’s behalf.',
  purpose_denied: 'To prove that {{author}}{{platform}} denied it in “{{name}}”{{date}}.',
  purpose_clarified: 'To prove what {{author}}{{platform}} clarified in “{{name}}”{{date}}.',
  purpose_reported: 'To prove that {{author}}{{platform}} reported on it in “{{name}}”{{date}}.',
  purpose_recorded: 'To prove what the official record “{{name}}” states.',
  purpose_notified: 'To prove that the notice “{{name}}” was sent.',
  purpose_performed: 'To prove what “{{name}}” shows of the performance of the order.',
};
