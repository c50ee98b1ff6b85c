import { describe, expect, it } from 'vitest';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

/** Every sentence of a language as `section.key`, a tab, and the sentence. */
const sentencesOf = (words: typeof en | typeof zhCN): readonly string[] =>
  Object.entries(words).flatMap(([section, sentences]) =>
    Object.entries(sentences).map(([key, sentence]) => `${section}.${key}\t${sentence}`),
  );

/** The words of litigators, as published judgments and court forms write them. */
const CHINESE: readonly (readonly [term: string, found: string])[] = [
  ['消除影响（澄清）', zhCN.terms.act_clarify],
  ['赔礼道歉', zhCN.terms.act_apologise],
  ['赔偿损失', zhCN.terms.act_pay],
  ['恢复名誉', zhCN.terms['act_restore-reputation']],
  ['停止侵害', zhCN.terms.act_cease],
  ['裁判事项', zhCN.remedies.acts],
  ['裁判事项', zhCN.report.orderedActs],
  ['裁判事项', zhCN.filingCompliance.act],
  ['裁判履行', zhCN.shell.view_remedies],
  ['待归案', zhCN.popup.inbox],
  ['雷同与转发', zhCN.shell.view_copies],
  ['履行核查', zhCN.remedies.observations],
  ['履行核查', zhCN.report.observations],
  ['最近一次核实仍在线', zhCN.entries.flag_online],
];

/** Words that were used before and that litigators do not write, by the words in their place. */
const NOT_CHINESE: readonly (readonly [instead: string, pattern: RegExp])[] = [
  ['赔礼道歉', /(?<!赔礼)道歉/u],
  ['赔偿损失 or 付款', /支付/u],
  ['裁判, which a judgment is as well', /裁定/u],
  ['待归案', /收件箱/u],
  ['核查', /观察/u],
  ['最近一次核实仍在线', /最后一次见|最近一次核查仍/u],
  ['已封存（内容不完整）', /已?部分封存/u],
];

describe('the Chinese words of the law', () => {
  it.each(CHINESE)('has %s where the screens and documents name it', (term, found) => {
    expect(found).toBe(term);
  });

  it.each(NOT_CHINESE)('writes %s in every sentence, never %s', (_, pattern) => {
    expect(sentencesOf(zhCN).filter((sentence) => pattern.test(sentence))).toEqual([]);
  });

  it('says of an item that was sealed with something missing that it is incomplete', () => {
    expect(zhCN.popup.partial).toBe('已封存为 {{exhibit}}（内容不完整）');
    expect(zhCN.filingLists.stillVisible).toMatch(/^最近一次核实仍在线：/u);
    expect(zhCN.filingLists.visibleHere).toMatch(/^最近一次核实仍在线：/u);
  });

  it('calls each document in the choice before the export as its heading does', () => {
    const { filingChoice: chosen, filingLists: lists, filingCompliance } = zhCN;
    expect([chosen.document_entities, chosen.document_timeline]).toEqual([
      lists.entityTitle,
      lists.timelineTitle,
    ]);
    expect([chosen.document_accounts, chosen.document_compliance]).toEqual([
      lists.accountTitle,
      filingCompliance.title,
    ]);
  });
});

describe('the English words of the screens', () => {
  it.each([
    ['Shortcuts', en.items.keysButton],
    ['Appearance', en.settings.scheme],
    ['Relative to the order', en.timeline.order],
    ['Relative to the order', en.filingLists.relation],
    ['Not checked yet', en.terms['verdict_not-checked']],
  ])('has %s', (term, found) => {
    expect(found).toBe(term);
  });

  it('has no other word for the relation to the order', () => {
    const others = sentencesOf(en).filter((sentence) => /\tAgainst the order/u.test(sentence));
    expect(others).toEqual([]);
  });
});
