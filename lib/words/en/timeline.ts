/** The timeline. */
export const timeline = {
  chart: 'Timeline: {{marks}} from {{from}} to {{until}}',
  marks_one: '{{count}} mark',
  marks_other: '{{count}} marks',
  times: 'Times shown',
  times_published: 'Published',
  times_captured: 'Captured',
  times_both: 'Both',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  whole: 'Whole timeline',
  keys:
    'Arrow keys move between marks, Enter opens; + and − zoom, 0 shows all. Ctrl with the wheel ' +
    'zooms, dragging moves.',
  others: 'Other authors',
  before: 'Before: {{date}}',
  after: 'After: {{date}}',
  published: 'published {{time}}',
  captured: 'captured {{time}}',
  visitedTimes: '{{times}} times, {{from}} to {{until}}',
  visitedAt: '{{page}}, {{visits}}: {{said}}',
  run: '{{state}}: {{when}}',
  several_one: '{{count}} item',
  several_other: '{{count}} items',
  andMore_one: 'and {{count}} more, in the table below',
  andMore_other: 'and {{count}} more, in the table below',
  undated: 'No time stated',
  undatedLead:
    'The page states no time for these items, or only words from which no point in time can be ' +
    'worked out. They are not placed above.',
  statedAs: 'as stated: “{{raw}}”',
  table: 'Items in order of time',
  visits: 'What visits of watched pages showed',
  visitsPurpose:
    'Visits one after another that showed the same are one row. Nothing is said of the time ' +
    'between two visits.',
  visitFirst: 'First visit',
  visitLast: 'Last visit',
  visitCount: 'Visits',
  visitPage: 'Watched page',
  visitCaptures: 'First and last capture',
  purpose:
    'Items are placed here by the time at which they were published, beside the dates of the case.',
  shownAs: 'shown as {{label}}',
  numbered: 'Numbers on marks: {{number}} = {{exhibit}}',
  order: 'Relative to the order',
  noOrder: 'Add the dates on which the order was made and served to show them here as lines.',
};
