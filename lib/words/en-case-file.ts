/** The views of the case file in English: the case itself, date flags, entities, accounts. */
export const enCaseFile = {
  date: 'Date',
  timeOfDay: 'Time of day',
  timeZone: 'Time zone',
  dateHint: 'As far as it is known: 2021, 2021-08 or 2021-08-22. A time of day is 14:30 or 14:30:05.',
  timeFault_date: 'There is no such date. Write it as 2021, 2021-08 or 2021-08-22.',
  timeFault_time: 'There is no such time of day. Write it as 14:30 or 14:30:05.',
  'timeFault_time-without-day': 'A time of day needs a whole date, such as 2021-08-22.',
  timeFault_zone: 'This time zone is not known. Choose another.',
  pickItem: 'Exhibit or title',
  pickItems: 'Exhibits or titles',
  noItemFound: 'No item of this matter has these words.',
  itemGone: 'An item no longer in this matter',
  clear: 'Clear',
};
