import { linkOf, onHost } from '../page/address.ts';
import { find, titleOf } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import type { Draft } from '../page/draft.ts';
import { type Labelled, labelledValues } from '../page/labelled-values.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { lineAt } from '../page/select.ts';
import { certainTime } from '../times/stated-time.ts';
import { readAlert } from './parts/alert.ts';

/** Kinds of register entries that are allegations against a company, so that they are alerts. */
const RISKS: ReadonlySet<string> = new Set(
  (
    '失信被执行人 被执行人 限制高消费 终本案件 股权冻结 行政处罚 经营异常 严重违法 欠税公告 破产重整 ' +
    '开庭公告 法院公告 裁判文书 立案信息 司法拍卖 动产抵押 股权出质 清算信息 注销备案'
  ).split(' '),
);
const IDS = /^(?:案号|申请号|注册号|决定书文号|文号|公告号|登记编号)$/u;
const DATES = /^(?:发布时间|发布日期|公示日期|公告日期|公开\(公告\)日|公布日期)$/u;
const NAMES = /^(?:发明名称|专利名称|商标名称|软件全称|作品名称|公告标题|标题)$/u;
const SUBJECT_IDS = /^(?:组织机构代码|统一社会信用代码|工商注册号)$/u;
const FACTS = /^(?:失信被执行人行为具体情形|违法事实|违法行为类型|处罚事由|列入原因|案由)$/u;
const FILED = /^(?:立案时间|立案日期|列入日期|决定日期)$/u;

const entryValue = (pairs: readonly Labelled[], form: RegExp): string | undefined =>
  pairs.find(({ label }) => form.test(label))?.value;

/**
 * Reads one register entry from a table of labels and values. The first row of a risk entry has the
 * kind of risk as its label and the company as its value.
 */
const readEntry = (page: Page, publisher: string | undefined): Draft | undefined => {
  const table = find(
    page.document,
    'table.ntable, table.table, .detail-table table, .popup-content table',
  );
  const pairs = table ? labelledValues(table, (words) => words.length >= 2) : [];
  const [first] = pairs;
  if (!table || !first) return undefined;
  const isRisk = RISKS.has(first.label);
  const title = isRisk ? first.label : entryValue(pairs, NAMES);
  if (!title) return undefined;
  const clock = { ...page.clock, timeZone: 'Asia/Shanghai' };
  const published = certainTime(entryValue(pairs, DATES), clock);
  return {
    kind: isRisk ? 'alert' : 'page',
    id: entryValue(pairs, IDS),
    title,
    text: isRisk ? visibleText(table) : visibleText(find(page.document, 'html > body')),
    published,
    alert: isRisk
      ? {
          publisher,
          subject: first.value,
          subjectId: entryValue(pairs, SUBJECT_IDS),
          riskLabel: title,
          allegedFact: entryValue(pairs, FACTS),
          eventDate: certainTime(entryValue(pairs, FILED), clock),
        }
      : undefined,
    element: isRisk ? table : undefined,
  };
};

/** A company's page has no author; it is about the company. */
const readCompany = (page: Page): Draft => ({
  kind: 'page',
  title: lineAt(page.document, 'h1') ?? titleOf(page.document).replace(/\s+/gu, ' ').trim(),
  text: visibleText(find(page.document, 'html > body')),
});

const register = (
  name: string,
  publisher: string,
  domains: readonly string[],
  marker?: string,
): Recogniser => ({
  name,
  version: 1,
  matches: (page) =>
    onHost(page, ...domains) ||
    (page.saved &&
      page.hosts.length === 0 &&
      marker !== undefined &&
      find(page.document, marker) !== undefined),
  read: (page) => {
    const isHost = onHost(page, ...domains);
    const draft =
      readEntry(page, isHost ? publisher : undefined) ??
      readAlert(page) ??
      (isHost ? readCompany(page) : undefined);
    const alert =
      draft?.alert && isHost
        ? { ...draft.alert, publisher: draft.alert.publisher ?? publisher }
        : draft?.alert;
    return (
      draft && {
        ...draft,
        alert,
        platform: name,
        url: page.url.protocol === 'about:' ? undefined : linkOf(page, page.url.href),
      }
    );
  },
});

/**
 * Qichacha. A saved pop-up is a fragment without a page around it: a table of class `ntable` whose
 * labels are `td.tb`.
 */
export const qichacha = register(
  'qichacha',
  '企查查',
  ['qcc.com', 'qichacha.com'],
  'table.ntable td.tb',
);

/** Tianyancha. */
export const tianyancha = register('tianyancha', '天眼查', ['tianyancha.com']);

/** Aiqicha. */
export const aiqicha = register('aiqicha', '爱企查', ['aiqicha.baidu.com', 'aiqicha.com']);
