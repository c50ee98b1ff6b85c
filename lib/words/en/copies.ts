/** Posts with the same or nearly the same text, and chains of reposts. */
export const copies = {
  comparing: 'Comparing texts…',
  copies: 'Same or nearly the same text',
  copiesLead:
    'Texts of posts, compared without spaces, punctuation, addresses and @names. Shares are of ' +
    'runs of five characters.',
  noCopies: 'No two posts of this matter say the same or nearly the same.',
  group: '{{count}} posts on {{platforms}}',
  likeness: 'Likeness',
  first: 'Earliest here',
  same: 'Same text as {{exhibit}}',
  near: 'Nearly the same as {{exhibit}}: {{share}} %',
  contains: 'One holds {{share}} % of the other: {{exhibit}}',
  findingChains: 'Looking for reposts…',
  chains: 'Repost chains',
  chainsLead:
    'As the pages state, or as linked here. What is reposted and is no item of this matter is ' +
    'named as far as it is known.',
  noChains: 'No item of this matter says that it reposts another.',
  unknownOriginal: 'Original not captured',
  byLink: 'linked by hand',
  addRepost: 'Link a repost…',
  repostLead: 'Which item reposts which.',
  repost: 'The repost',
  original: 'What it reposts',
  needBoth: 'Choose two different items.',
  unlinkRepost: 'Remove the link of {{exhibit}}',
};
