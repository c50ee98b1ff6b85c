import { bodyElement, sourceText } from '../page/document/dom.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readAlert } from './parts/alert.ts';

const ALERT_WORDS =
  /预警|推送时间|风险等级|风险提示|risk (?:alert|level|type)|alleged fact|pushed at/iu;

/** A company-risk alert on any platform, recognised by its labels. */
export const companyAlert: Recogniser = {
  name: 'company-alert',
  version: 1,
  matches: (page) => ALERT_WORDS.test(sourceText(bodyElement(page.document)).slice(0, 300_000)),
  read: (page) => {
    const draft = readAlert(page);
    return draft?.alert?.riskLabel || draft?.alert?.pushedAt ? draft : undefined;
  },
};
