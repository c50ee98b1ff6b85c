/** Captures of one page by two custodians: on the screens, in the report and in statements. */
export const witness = {
  title: 'Second witness',
  observed:
    'Observed by {{by}} at {{at}} ({{exhibit}}) and by {{otherBy}} at {{otherAt}} ({{other}}).',
  oneName:
    'Captured in two logs under one name: by {{by}} at {{at}} ({{exhibit}}) and by {{otherBy}} ' +
    'at {{otherAt}} ({{other}}). This counts as one custodian on two computers, not as a second ' +
    'witness.',
  unnamed:
    'Captured in two logs at {{at}} ({{exhibit}}) and at {{otherAt}} ({{other}}); at least one ' +
    'record names no custodian, so that this is not told as a second witness.',
  person: '{{name}} ({{organisation}})',
  nobody: 'a custodian who is not named',
  textSame: 'Text: all {{agree}} passages agree.',
  textSome:
    'Text: {{agree}} of {{earlier}} passages of the earlier capture stand in the later, which ' +
    'has {{later}}.',
  textBytes: 'Text of the page: the same bytes in both.',
  textNone: 'Text: not compared, since no post or article was read in both.',
  textRedacted: 'Text and stated facts: not told, since a record is redacted here.',
  gone: 'Only in the earlier text: {{words}}.',
  came: 'Only in the later text: {{words}}.',
  agree: 'Agree: {{facts}}.',
  differ: 'Differ: {{facts}}.',
  single: 'Stated by one record alone: {{facts}}.',
  pair: '{{fact}} (“{{one}}”, later “{{other}}”)',
  alone: '{{fact}} ({{exhibit}}: “{{value}}”)',
  media: 'Files of media with the same bytes: {{count}}.',
  clocks: 'Clocks: {{exhibit}} {{one}}; {{other}} {{otherOne}}.',
  clockKnown: 'ahead of a server by {{min}} s to {{max}} s (negative: behind)',
  clockUnknown: 'compared with no server',
  partial: '{{exhibit}} is partial (problems recorded: {{count}}).',
  quoted: '“{{words}}”',
  more: 'and more',
  limits:
    'Set side by side are captures of one page (hours between them, by the clocks of the ' +
    'computers: at most {{hours}}). Counts and relative times in texts are left out; counts ' +
    'commonly grow. The records name the custodians: they do not show that these are two ' +
    'persons, which account was signed in, or that what the page says is true.',
  fact_address: 'address',
  fact_title: 'title',
  fact_author: 'author',
  fact_handle: 'handle',
  fact_authorId: 'author’s id',
  fact_published: 'time of publication',
  fact_edited: 'time of edit',
  fact_views: 'views',
  fact_reposts: 'reposts',
  fact_comments: 'comments',
  fact_likes: 'likes',
  fact_privateWindow: 'private window',
  yes: 'yes',
  no: 'no',
  compare: 'Compare',
  field: 'Second witness within',
  fieldHours: 'Second witness: hours between two captures',
  fieldHint:
    'A capture of the same page by another custodian within so many hours is shown beside an ' +
    'item, in the report and in statements. 0 shows none.',
  hours_one: '{{count}} hour',
  hours_other: '{{count}} hours',
  off: 'Not shown',
  lead: 'Where two custodians captured one page, each in a log of its own, the records state:',
};
