const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, '○': 0, 零: 0, 一: 1, 元: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5 },
  ...{ 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5 },
  ...{ 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };

const NUMERAL = '〇○零一元二两兩三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖十拾百佰廿卅卌';
/** A numeral right before a unit of time, but not that of a weekday (星期三). */
const BEFORE_UNIT = new RegExp(
  `(?<!星期|[周週]|[礼禮]拜)[${NUMERAL}]+(?=\\s*(?:[年月日号號天时時点點分秒刻周週半]|个|個|小时|小時|星期|礼拜|禮拜|钟头|` +
    'ヶ|か月|週間))',
  'gu',
);

/** 二〇二一 and 一一四: digit by digit. */
const digitByDigit = (text: string): string =>
  [...text].map((sign) => String(DIGITS[sign] ?? '')).join('');

/** 二十二, 一百一十四, 廿二: by units. */
const byUnits = (text: string): string => {
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit !== undefined) [sum, digit] = [sum + (digit || 1) * unit, 0];
    else if (sign in TENS) sum += TENS[sign] ?? 0;
    else digit = DIGITS[sign] ?? 0;
  }
  return String(sum + digit);
};

const toDigits = (text: string): string =>
  [...text].some((sign) => sign in UNITS || sign in TENS) ? byUnits(text) : digitByDigit(text);

/** Writes Chinese numerals before a unit of time in digits: "二〇二一年八月廿二日", "三天前". */
export const hanToDigits = (words: string): string => words.replace(BEFORE_UNIT, toDigits);
