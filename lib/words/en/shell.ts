/** The frame of the workspace: its bar, the matters and the links to the views of a matter. */
export const shell = {
  settingsReset:
    'Some stored settings could not be read, and their defaults are used: {{names}}. ' +
    'Please choose them again in the settings.',
  product: 'Matterproof',
  menu: 'Menu: {{place}}',
  matters: 'Matters',
  newMatter: 'New matter',
  inboxHint: 'Holds captures that have no matter yet. Move each to its matter.',
  purpose: 'Purpose',
  storage: '{{used}} used, {{free}} free',
  opened: 'Opened',
  countPartial_one: '{{all}}, {{count}} partial',
  countPartial_other: '{{all}}, {{count}} partial',
  views: 'Views of the matter',
  view_items: 'Items',
  view_case: 'Case file',
  view_entities: 'Entities',
  view_accounts: 'Accounts',
  view_statements: 'Statements',
  view_timeline: 'Timeline',
  view_consequences: 'Consequences',
  view_copies: 'Copies',
  view_remedies: 'Remedies',
  view_readiness: 'Readiness',
  viewFailed: 'This view could not be shown',
  viewFailedLead: 'The other views still work.',
};
