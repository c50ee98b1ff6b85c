import type { Run } from './filing-document.ts';

/** A blank that a person fills in, as it is drawn. */
export const BLANK_LINE = '＿＿＿＿';

/** The words of a run; an address that the words do not show stands behind them. */
export const runText = (run: Run): string => {
  if (typeof run === 'string') return run;
  if ('blank' in run) return BLANK_LINE;
  return run.url === undefined || run.url === run.text ? run.text : `${run.text} (${run.url})`;
};
