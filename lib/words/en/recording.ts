/** What is known of the recording of a tab. */
export const recording = {
  title: 'Recording of the tab',
  shown:
    'What the browser showed in this tab from {{from}} to {{until}} ({{seconds}} s), ' +
    '{{width}} × {{height}} pixels.',
  sound: 'With a sound track of the tab, which can be silent.',
  noSound: 'Without sound.',
  scrolled: 'Matterproof scrolled the page down steadily.',
  used: 'Matterproof did nothing in the page: it shows what the page and its user did.',
  ended_person: 'A person ended it.',
  'ended_page-end': 'It ended when the page was scrolled to its end.',
  ended_time: 'It ended at the limit of time that was set. What came later is not in it.',
  ended_bytes: 'It ended at the limit of size that was set. What came later is not in it.',
  ended_closed: 'It ended because the tab was closed.',
  ended_left: 'It ended because the tab went to another page, which its last second may show.',
  ended_storage: 'It ended because there was no room left on the computer.',
  ended_stream: 'It ended because the browser gave no more.',
  ended_interrupted: 'It ended because the browser was closed; its last second may be missing.',
  behind: 'Another tab was in front meanwhile (seconds from the beginning): {{spans}}.',
  gaps:
    'The browser handed nothing over in these parts, which may be missing (seconds from the ' +
    'beginning): {{spans}}.',
};
