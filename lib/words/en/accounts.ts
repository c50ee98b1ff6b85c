/** Respondents, their accounts and the items counted by account. */
export const accounts = {
  needAccount:
    'Each account needs its platform and a handle, an id or an address. Remove those that are ' +
    'empty.',
  respondents: 'Respondents and their accounts',
  respondentsPurpose:
    'Who is said to be behind the posts, with every account of theirs. Items are then counted ' +
    'by account under Accounts.',
  addRespondent: 'Add respondent',
  respondentNameHint: 'The real name, or the account’s while it is not known',
  accounts: 'Accounts',
  accountNumber: 'Account {{number}}',
  addAccount: 'Add account',
  removeAccount: 'Remove {{account}}',
  account_platform: 'Platform',
  account_handle: 'Handle or name',
  account_platformId: 'Id on the platform',
  account_url: 'Address of the profile',
  account_earlierNames: 'Other and earlier names',
  otherNames: 'also {{names}}',
  noServed: 'With the day on which the order was served, posts are counted before and after it.',
  noAccounts: 'No account yet',
  itemCount_one: '{{count}} item',
  itemCount_other: '{{count}} items',
  firstPublished: 'First published',
  lastPublished: 'Last published',
  count_before: 'Before service',
  count_after: 'After service',
  'count_cannot-tell': 'Cannot tell',
  unknownAuthors: 'Authors who are not yet an account',
  unknownAuthorsLead:
    'They wrote items of this matter and belong to no respondent. Attach those that do.',
  addToRespondent: 'Add to respondent…',
  addAccountOf: 'Add to respondent… {{name}}',
  notYetAccount: 'This author is not yet an account. Whose is it?',
  newRespondent: 'A new respondent',
};
