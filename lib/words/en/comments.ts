/** The comments and replies that were found in a captured page. */
export const comments = {
  schedule: 'Comments and replies',
  found_one: '{{count}} comment or reply was found in the captured page.',
  found_other: '{{count}} comments and replies were found in the captured page.',
  listed: 'The first {{listed}} of them are listed.',
  stated: 'The page states “{{raw}}”.',
  statedNone: 'The page states no number.',
  asItStood: 'The page was captured as it stood; no more comments were loaded first.',
  end_exhausted:
    'Everything was to be shown first. That ended because ' +
    'nothing was left to open, and scrolling brought no more.',
  end_stalled:
    'Everything was to be shown first. That ended because ' +
    'the page still offered to open more, and pressing it brought nothing.',
  end_wall:
    'Everything was to be shown first. That ended because ' +
    'a notice that asks to sign in came over the page.',
  end_dialog: 'Everything was to be shown first. That ended because a dialog came over the page.',
  end_refused:
    'Everything was to be shown first. That ended because ' +
    'the page showed a notice that it was asked too often.',
  end_time: 'Everything was to be shown first. That ended because the time for it was up.',
  end_presses:
    'Everything was to be shown first. That ended because the limit of presses was reached.',
  end_failed:
    'Everything was to be shown first. That ended because the page could not be asked any more.',
  limits:
    'A site may count comments that it does not show. What stands here is what a reading rule ' +
    'took for comments; the captured text and the document show the rest.',
  unread: 'This list of comments is not of the form that it should have, so it is not shown.',
  column_number: 'No.',
  column_author: 'Author',
  column_time: 'Time as stated',
  column_text: 'Text',
  column_likes: 'Likes',
  column_under: 'Under',
  replyTo: 'reply to {{number}}',
  toParent: 'reply to {{number}}; go to that comment',
  spelledOut:
    'Not word for word in the captured text: pictures are spelled out, or the page hides it.',
  column_statements: 'Statements',
  saidBy: 'Comment {{number}}, by {{author}}',
  saidByUnknown: 'Comment {{number}}; the page states no author',
  state: 'Add statement: comment {{number}}',
  statement: 'Statement {{at}}',
  noPlace:
    'Its words stand nowhere in the captured text, or in several places. They can be chosen in ' +
    'the Text tab.',
  find: 'Find in the comments',
  foundAt: 'Comment {{at}} of {{all}} that hold the words',
  foundNone: 'No comment holds these words.',
  before: 'Previous comment',
  next: 'Next comment',
};
