const CHINESE =
  '星屿电子的移动电源起火事故引发关注有网友称其电芯来自报废车辆公司回应称产品均通过检测监管部门正在核实有关情况请消费者理性看待不信谣不传谣该账号多次发布同类内容涉嫌侵犯商誉';
const ENGLISH = (
  'the power bank caught fire again and nobody at the company answers my letters they sell ' +
  'cells from scrapped cars while the regulator says every batch passed its test yet this ' +
  'account keeps posting'
).split(' ');

/** A random number from 0 up to 1, the same in each run (mulberry32). */
export const dice = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
/** One of a list, by a throw of the dice. */
export const pick = <T>(from: readonly T[], throwDice: () => number): T =>
  from[Math.floor(throwDice() * from.length)] as T;

/**
 * Chinese text of common words and rare characters: half of the characters are of the thirty most
 * common, as in real text.
 */
export const chineseText = (length: number, throwDice: () => number): string => {
  let text = '';
  while (text.length < length) {
    const at = Math.floor(throwDice() * (CHINESE.length - 6));
    text += throwDice() < 0.4 ? CHINESE.slice(at, at + 2 + Math.floor(throwDice() * 4)) : '';
    text += String.fromCodePoint(0x4e00 + Math.floor(throwDice() ** 3 * 6_000));
    if (throwDice() < 0.1) text += '，';
  }
  return text;
};

/** Common words of English and words that occur once. */
export const englishText = (length: number, throwDice: () => number): string => {
  let text = '';
  while (text.length < length) {
    const isCommon = throwDice() < 0.6;
    const rare = () => Math.floor(throwDice() ** 2 * 60_000).toString(36);
    text += `${isCommon ? pick(ENGLISH, throwDice) : rare()} `;
  }
  return text;
};
