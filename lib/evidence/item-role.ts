/** What an item is to the matter, in a person's judgement; not sealed. */
export const ITEM_ROLES = [
  'infringing',
  'own-statement',
  'denial',
  'regulator',
  'media',
  'official-record',
  'notice',
  'remedy',
  'other',
] as const;
export type ItemRole = (typeof ITEM_ROLES)[number];
