/** Posts with the same or nearly the same text, and chains of reposts. */
export const copies = {
  comparing: 'Comparing texts…',
  copies: 'Same or nearly the same text',
  copiesLead:
    'The texts of posts are compared without spaces, punctuation, addresses and @names; ' +
    'traditional and simplified Chinese characters count as the same. Percentages count shared ' +
    'sequences of five characters.',
  noCopies: 'No two posts of this matter have the same or nearly the same text.',
  group: '{{count}} posts on {{platforms}}',
  likeness: 'Likeness',
  first: 'Earliest here',
  same: 'Same text as {{exhibit}}',
  near: 'Nearly the same as {{exhibit}}: {{share}} %',
  contains: 'One text contains {{share}} % of the other: {{exhibit}}',
  otherScript: '(one in traditional, one in simplified characters)',
  findingChains: 'Looking for reposts…',
  chains: 'Repost chains',
  chainsLead:
    'Reposts as the pages state them, or as linked here. An original that is not an item of this ' +
    'matter is shown with what is known of it.',
  noChains: 'No item of this matter states that it is a repost.',
  unknownOriginal: 'Original not captured',
  byLink: 'linked by hand',
  addRepost: 'Link a repost…',
  repostLead: 'Choose the repost and the item that it reposts.',
  repost: 'The repost',
  original: 'What it reposts',
  needBoth: 'Choose two different items.',
  unlinkRepost: 'Remove the link of {{exhibit}}',
};
