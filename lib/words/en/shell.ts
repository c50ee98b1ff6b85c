/** The frame of the workspace: its bar, the matters and the links to the views of a matter. */
export const shell = {
  settingsReset:
    'Some stored settings could not be read, and their defaults are used: {{names}}. ' +
    'Please choose them again in the settings.',
  storeLost: 'The evidence store of this browser profile was missing',
  storeLostLead:
    'The store that was begun on {{begun}} was not there on {{missed}}, and an empty one was ' +
    'begun. Its matters are not in this browser any more. A browser deletes a store that it ' +
    'takes for damaged; a program that clears the data of browsers may do so too. Backups and ' +
    'exported packages are files of their own: restore the last backup, or import packages.',
  storeLostRestore: 'To the backups',
  product: 'Matterproof',
  skip: 'Skip to the content',
  menu: 'Menu: {{place}}',
  matters: 'Matters',
  newMatter: 'New matter',
  inboxHint: 'Holds captures that have no matter yet. Move each to its matter.',
  purpose: 'Purpose',
  guide: 'Guide',
  guideSections: 'Sections of the guide',
  storage: '{{used}} used, {{free}} free',
  opened: 'Opened',
  countPartial_one: '{{all}}, {{count}} partial',
  countPartial_other: '{{all}}, {{count}} partial',
  views: 'Views of the matter',
  view_items: 'Items',
  view_lists: 'Lists',
  view_case: 'Case file',
  view_entities: 'Entities',
  view_accounts: 'Accounts',
  view_statements: 'Statements',
  view_timeline: 'Timeline',
  view_consequences: 'Consequences',
  view_copies: 'Copies',
  view_remedies: 'Remedies',
  view_watches: 'Watches',
  view_readiness: 'Readiness',
  view_custodians: 'Custodians',
  viewFailed: 'This view could not be shown',
  viewFailedLead: 'The other views still work.',
};
