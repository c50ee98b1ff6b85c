import type { fieldErrors as english } from '../en/field-errors.ts';
import type { Translation } from '../translation.ts';

/** What is wrong with a field of a form, in Chinese. */
export const fieldErrors: Translation<typeof english> = {
  valueMissing: '请填写此项。',
  choiceMissing: '请选择一项。',
  notEmail: '请填写电子邮箱地址，例如 name@example.org。',
  notUrl: '请填写完整网址，以 https:// 开头。',
  badInput: '请填写完整、有效的内容。',
  patternMismatch: '格式不符合要求。',
  rangeUnderflow: '请填写不小于 {{least}} 的值。',
  rangeOverflow: '请填写不大于 {{most}} 的值。',
  stepMismatch: '请以 {{step}} 为单位填写。',
  tooLong: '最多填写 {{most}} 个字符。',
  tooShort: '至少填写 {{least}} 个字符。',
};
