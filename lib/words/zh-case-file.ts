import type { enCaseFile } from './en-case-file.ts';

/** The views of the case file in Chinese. */
export const zhCaseFile: Record<keyof typeof enCaseFile, string> = {
  date: '日期',
  timeOfDay: '时刻',
  timeZone: '时区',
  dateHint: '按所知程度填写：2021、2021-08 或 2021-08-22；时刻写作 14:30 或 14:30:05。',
  timeFault_date: '没有这个日期。请写作 2021、2021-08 或 2021-08-22。',
  timeFault_time: '没有这个时刻。请写作 14:30 或 14:30:05。',
  'timeFault_time-without-day': '填写时刻须有完整日期，例如 2021-08-22。',
  timeFault_zone: '无法识别此时区，请另选。',
  pickItem: '证据编号或标题',
  pickItems: '证据编号或标题',
  noItemFound: '本案没有含这些文字的证据。',
  itemGone: '已不在本案中的证据',
  clear: '清除',
};
