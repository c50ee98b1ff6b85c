/** Watches: pages that are visited again at set times. */
export const watches = {
  pages: 'Watched pages',
  empty: 'No page is watched yet.',
  purpose:
    'A watched page is visited again at times that you set, in a window of its own and with your ' +
    'own session. Each visit is captured, and told as what was seen. Times at which the browser ' +
    'was closed are told as not visited.',
  add: 'New watch',
  watch: 'Watch this page',
  title: 'Watch a page',
  changeTitle: 'When and how the page is visited',
  lead:
    'The page is opened in the background while this browser is open. What each visit shows is ' +
    'compared with the item that you choose here, or else with the first visit.',
  item: 'Item whose text is watched',
  itemHint: 'Leave it empty to watch an address that was not captured yet.',
  url: 'Address',
  name: 'Name',
  needUrl: 'Enter an address that begins with https:// or http://.',
  how: 'Visits',
  every: 'Every so many hours',
  daily: 'Daily at set times',
  hours: 'Hours between two visits',
  need_hours: 'Enter a whole number of hours from 1 to 720.',
  times: 'Times of day',
  timesHint: 'For example 08:30, 18:00',
  need_times: 'Enter times of day such as 08:30, with commas between them.',
  need_until: 'Enter a last visit that is still to come, or none.',
  until: 'Last visit',
  act: 'Ordered act that it is watched for',
  noAct: 'None',
  actHint:
    'Its due date is taken as the last visit, if none is entered and that date has not passed.',
  signedOut: 'Look at it signed out as well',
  signedOutHint:
    'Each visit is followed by one in a private window, which has none of the cookies of your ' +
    'ordinary windows and is closed afterwards. It is a capture of its own. It is not made while ' +
    'another private window is open, since it would share what you signed in to there. The site ' +
    'can still know this computer, for example by its address on the network.',
  privateChromium:
    'This browser does not let Matterproof into private windows yet. Open chrome://extensions, ' +
    'choose Details of Matterproof, and switch on “Allow in Incognito” (in Edge: “Allow in ' +
    'InPrivate”). Until then visits signed out are told as not made, with this reason.',
  privateFirefox:
    'This browser does not let Matterproof into private windows yet. Open about:addons, choose ' +
    'Matterproof, and at “Run in Private Windows” choose “Allow”. Until then visits signed out ' +
    'are told as not made, with this reason.',
  light: 'Light visits: a picture of the visible area alone',
  lightHint:
    'The text and the document are kept whole. Pictures of the rest of the page are not taken, ' +
    'which needs less time and room at each visit.',
  lightPictures: 'Of the visible area alone, with the right to all sites',
  route: 'How it is visited',
  routeSession: 'In your own session',
  routeBoth: 'In your own session, then signed out in a private window',
  inSession: 'In your session',
  outOfSession: 'Signed out',
  inSessionSeries: 'In your session:',
  outOfSessionSeries: 'Signed out:',
  ownText:
    'The site showed a text of its own, and not the watched one; visits signed out are compared ' +
    'with that.',
  start: 'Start watching',
  refused: 'The browser was not allowed to read {{host}}. Without that, visits cannot be captured.',
  everyHours_one: 'Every hour',
  everyHours_other: 'Every {{count}} hours',
  dailyAt: 'Daily at {{times}}, {{zone}}',
  untilTime: 'until {{time}}',
  state_on: 'On',
  state_off: 'Off',
  state_ended: 'Ended',
  next: 'Next visit',
  schedule: 'Visits',
  watched: 'Text watched',
  firstVisit: 'that of the first visit',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
  restored:
    'This watch came out of a backup and is off: its site has to be permitted in this browser. ' +
    'Switch on asks for that. The times that have passed without a visit are then told as missed.',
  change: 'Change…',
  remove: 'Remove the watch of {{name}}',
  removeTitle: 'Remove this watch?',
  removeLead:
    'The page is not visited any more. Its captures and what was told of its visits stay.',
  removeDo: 'Remove watch',
  posts: 'Posts',
  postsLinked_one: '{{count}} post linked',
  postsLinked_other: '{{count}} posts linked',
  postsFirst: 'Looked for at this visit; there is no visit before to compare with.',
  postsFresh_one: '{{count}} post not seen at the visit of {{time}}',
  postsFresh_other: '{{count}} posts not seen at the visit of {{time}}',
  postsCut: 'The addresses of {{count}} were not kept; the next visit begins anew.',
  postsChoose: 'Choose what to capture…',
  postsName: 'Posts of {{name}}',
  postsPick: 'Not seen at {{since}}, seen at {{at}}',
  postsLimits:
    'A post is listed where no earlier visit’s page linked to it and the matter had no item of ' +
    'it. That does not say when it was published: a page does not link to all posts at all ' +
    'times. Posts of others that the page links to are among them.',
  news: 'What changed since I last looked',
  newsLink: 'What changed',
  newsCount: 'What changed ({{count}})',
  newsSince: 'Changes since {{time}}.',
  newsPurpose:
    'Visits that showed something else than the visits before, or posts that none of them ' +
    'saw, and ordered acts that fell due, in all matters. Walls, outages and times without a ' +
    'visit are no change.',
  newsNone: 'Nothing changed.',
  newsLooked: 'I have looked',
  newsAt: 'When',
  newsMatter: 'Matter',
  newsWhat: 'What was seen',
  newsDue: 'Fell due: {{words}}',
  waiting:
    'A visit waits: {{why}}. It is made once you go on, and says then when it was made; times ' +
    'that pass meanwhile are told as not visited.',
  goOn: 'Go on with the visit',
  visits: 'Visits of {{name}}',
  none: 'Not visited yet.',
  noWatch:
    'The watch was removed, or is in another browser. The page is not visited from here any more.',
  due: 'Due',
  at: 'Visited',
  seen: 'What was seen',
  capture: 'Capture',
  changed: 'Change of the text',
  noDifference: 'None',
  difference: '−{{gone}} +{{came}} characters',
  ignored: 'ignored: {{counts}} counts, {{times}} relative times',
  compare: 'Compare',
  lastObserved: 'The watched text was last observed at {{time}}.',
  notObserved: 'It was not observed at {{time}}.',
  unknown_one: '{{count}} visit between these times tells neither.',
  unknown_other: '{{count}} visits between these times tell neither.',
  missed_one: '{{count}} time without a visit.',
  missed_other: '{{count}} times without a visit.',
  limits:
    'Each line says what was observed at its time, and nothing of the time between two visits.',
};
