/** Months and halves of a day as spreadsheets read them in any of their languages, or the start. */
const TIME_WORDS = new RegExp(
  `^(?:${[
    ...['january|february|march|april|may|june|july|august|september|october|november|december'],
    ...['jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a|p|am|pm|noon'],
    ...['januar|jänner|februar|märz|mär|mrz|april|mai|juni|juli|okt|oktober|dez|dezember|uhr'],
    ...['janvier|janv|février|févr|mars|avril|avr|juin|juillet|juil|août|octobre|décembre|déc'],
    ...['enero|ene|febrero|marzo|abril|abr|mayo|junio|julio|agosto|ago|septiembre|diciembre|dic'],
    ...['janeiro|fevereiro|fev|março|maio|junho|julho|setembro|set|outubro|out|dezembro|novembro'],
    ...['gennaio|gen|febbraio|aprile|maggio|mag|giugno|giu|luglio|lug|settembre|ottobre|ott'],
    ...['янв|янв[а-я]*|фев[а-я]*|мар|март[а]?|апр[а-я]*|ма[йя]|ию[нл][ья]?|авг[а-я]*|сен[а-я]*'],
    ...['окт[а-я]*|ноя[а-я]*|дек[а-я]*|mon|tue|wed|thu|fri|sat|sun|de|st|nd|rd|th|e|t|z|utc|gmt'],
    ...['monday|tuesday|wednesday|thursday|friday|saturday|sunday'],
  ].join('|')})$`,
  'iu',
);
const CHINESE_TIME =
  /^[年月日号號時时分秒上午下晚早凌晨民國国令和平成昭大正星期周週一二三四五六七八九十〇零년월일오전후시]+$/u;
/** Digits, letters and the marks of dates, times and amounts; a sign at the end changes nothing. */
const FIGURES = /^[\p{Nd}\p{L}\p{M}\p{Nl}\p{Sc}\s.,:;/\\'’%+()−–-]+(?<![-+%−–])$/u;
/** As a record writes an instant: a spreadsheet may read it, and reads no other. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** Fifteen digits and fewer are kept exactly. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** A longer text is no figure. */
const LONGEST = 60;

/**
 * Whether a spreadsheet in some language may read this text as a date, a time, a number or a truth
 * value and show other words in its place: "3-1", "0012", "8月22日", "MAR1", "1E5", "12:30". A plain
 * whole number and an instant in UTC mean the same to it and are not meant.
 */
export const mayBeConverted = (text: string): boolean => {
  const words = text.normalize('NFKC').trim();
  if (/^(?:true|false)$/i.test(words)) return true;
  if (words.length > LONGEST || PLAIN_NUMBER.test(words) || INSTANT.test(words)) return false;
  const hasFigure = /\p{Nd}/u.test(words) || /[一二三四五六七八九十〇零]年/u.test(words);
  if (!hasFigure || !FIGURES.test(words)) return false;
  const letters = words.match(/[\p{L}\p{M}\p{Nl}]+/gu) ?? [];
  return letters.every((word) => TIME_WORDS.test(word) || CHINESE_TIME.test(word));
};
