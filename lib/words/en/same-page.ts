/** Why two captures count as captures of one page: in the popup and in the workspace. */
export const samePage = {
  title: 'Other captures of this page or post',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  address: 'The same address.',
  addressBut: 'The addresses differ only in what was ignored: {{parts}}.',
  'by_post-id': 'Another address; the post has the same id on its platform.',
  'by_post-address': 'Another address of the page; the post has the same address.',
  by_canonical: 'Another address; the page states the same canonical address, or is at it.',
  part_scheme: 'http or https',
  part_host: 'www or a mobile host',
  part_port: 'the port',
  part_slash: 'a slash at the end',
  part_order: 'the order of parameters',
  part_fragment: 'what follows #',
  part_tracking: 'parameters that track visitors ({{names}})',
};
