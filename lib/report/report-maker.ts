import { canonicalText } from '../evidence/canonical.ts';
import { digestNow } from '../evidence/digest.ts';
import { en } from '../words/en.ts';
import { zhCN } from '../words/zh-CN.ts';
import { REPORT_STYLE } from './report-style.ts';
import { TIMELINE_STYLE } from './timeline-style.ts';

/** To be raised with every change of what the report or the instructions are made of. */
const VERSION = 6;

/**
 * Names the maker of the files that people read in a package, so that a verifier knows whether it
 * makes the same ones: a version, and a digest of their words and styles.
 */
export const reportMaker = (): string => {
  const words = canonicalText([en.report, zhCN.report, REPORT_STYLE, TIMELINE_STYLE]);
  return `matterproof-report/${VERSION} ${digestNow(words)}`;
};
