/** Respondents, their accounts and the items counted by account. */
export const accounts = {
  needAccount:
    'Each account needs its platform and a handle, an id or an address. Remove those that are ' +
    'empty.',
  respondents: 'Respondents and their accounts',
  respondentsPurpose:
    'The people or companies said to be behind the posts, with all their accounts. The view ' +
    '“Accounts” then counts the items of each account.',
  addRespondent: 'Add respondent',
  respondentNameHint: 'The real name, or the account’s name while the real one is not known',
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
  noServed: 'Add the day on which the order was served to count the posts before and after it.',
  noAccounts: 'No account yet',
  itemCount_one: '{{count}} item',
  itemCount_other: '{{count}} items',
  itemCountOf_one: '{{count}} item of {{name}}',
  itemCountOf_other: '{{count}} items of {{name}}',
  quoted_one: '{{count}} comment that a statement quotes:',
  quoted_other: '{{count}} comments that statements quote:',
  firstPublished: 'First published',
  lastPublished: 'Last published',
  count_before: 'Posts before service',
  count_after: 'Posts after service',
  'count_cannot-tell': 'Cannot tell',
  unknownAuthors: 'Authors not yet listed as an account',
  unknownAuthorsLead:
    'These authors wrote items of this matter, or comments that statements quote, but are not ' +
    'listed under any respondent. Add those that belong to one.',
  addToRespondent: 'Add to respondent…',
  addAccountOf: 'Add to respondent… {{name}}',
  notYetAccount:
    'This author is not yet listed as an account. Choose the respondent it belongs to.',
  newRespondent: 'A new respondent',
};
