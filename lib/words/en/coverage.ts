/** How much of the page the pictures of an item show. Sizes are in CSS pixels. */
export const coverage = {
  title: 'The page in the pictures',
  whole: 'All of the page, {{width}} × {{height}} pixels, is in the pictures.',
  askedWhole:
    'All of the part that was asked for, {{width}} × {{height}} pixels at {{x}}, {{y}}, is in ' +
    'the pictures.',
  share: '{{percent}} % of {{width}} × {{height}} pixels is in the pictures.',
  gap: 'In no picture: {{width}} × {{height}} pixels at {{x}}, {{y}}.',
  moreGaps: 'And {{count}} more gaps.',
  postWhole: 'The post is in them as a whole.',
  postPart: 'Of the post, {{missing}} rows of pixels are in no picture.',
  areaWhole: '{{name}}, which scrolls by itself, is shown whole: {{width}} × {{height}} pixels.',
  areaShare:
    'Of {{name}}, which scrolls by itself, {{percent}} % of {{width}} × {{height}} pixels are ' +
    'shown.',
};
