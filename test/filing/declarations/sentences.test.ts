import { describe, expect, it } from 'vitest';
import { buildCaptureNote } from '../../../lib/filing/declarations/build-capture-note.ts';
import { buildCertification } from '../../../lib/filing/declarations/build-certification.ts';
import { buildCustodySummary } from '../../../lib/filing/declarations/build-custody-summary.ts';
import { buildDataStatement } from '../../../lib/filing/declarations/build-data-statement.ts';
import { buildRedactionLog } from '../../../lib/filing/declarations/build-redaction-log.ts';
import { buildWithheldLog } from '../../../lib/filing/declarations/build-withheld-log.ts';
import { wordsIn } from '../../../lib/filing/model/filled-words.ts';
import { textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingMatter, filingPlaces } from '../../support/filing/filing-matter.ts';
import { notStatedInOrder } from '../../support/filing/states-in-order.ts';

const matter = filingMatter();
const court = filingInput('court', matter);
const counsel = filingInput('counsel', matter);
const LANGUAGES = ['en', 'zh-CN'] as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const { filingCertification, filingDataStatement, filingLogs, filingFacts } = wordsIn(language);
  const made = (build: typeof buildCaptureNote, input = court) =>
    build(input, filingPlaces(input), language);

  it('the certification states every sentence of its nine sections and annexes, in order', () => {
    const missing = notStatedInOrder(made(buildCertification), filingCertification, [
      ...(['title', 'h1', 'employer', 'qualified', 'basis', 'operators', 'h2', 'scope'] as const),
      ...(['scopeItems', 'h3', 'software', 'commit', 'environments', 'steps'] as const),
      ...(['failedSteps', 'undone', 'h4', 'accurate', 'selfCheckTitle', 'clockTitle'] as const),
      ...(['problemsTitle', 'pageTitle', 'lookTitle', 'lookLead', 'h5', 'copies'] as const),
      ...(['recompute', 'recomputed', 'signed', 'h6', 'notProduced', 'h7', 'derived'] as const),
      ...(['derivedInside', 'summaries', 'h8', 'limitTruth', 'limitScreen'] as const),
      ...(['limitConnection', 'limitTime', 'limitOthers', 'limitDeleted', 'limitScope'] as const),
      ...(['h9', 'schedulesPart', 'inside', 'outside', 'strike', 'executed'] as const),
      ...(['signature', 'printed', 'schedule1', 'schedule2', 'annex', 'annexLead'] as const),
      ...(['check_signed', 'check_person', 'check_notice', 'check_when'] as const),
      ...(['check_inspection', 'check_files', 'check_fair', 'check_foreign'] as const),
      ...(['check_translation', 'check_rules'] as const),
    ]);
    expect(missing).toEqual([]);
  });

  it('the statement of article 93 states every sentence of its seven factors, in order', () => {
    const missing = notStatedInOrder(made(buildDataStatement), filingDataStatement, [
      ...(['title', 'basis', 'h1', 'device', 'network', 'software', 'buildNote'] as const),
      ...(['environments', 'h2', 'selfCheck', 'clockLead', 'problems', 'retries'] as const),
      ...(['effect', 'h3', 'readBack', 'exportCheck', 'chain', 'look', 'h4', 'extract'] as const),
      ...(['undone', 'store', 'transfer', 'signed', 'custodyLead', 'files', 'derived'] as const),
      ...(['h5', 'formation', 'ordinary', 'litigation', 'h6', 'operator', 'operators'] as const),
      ...(['account', 'interest', 'h7', 'stamps', 'noNotary', 'corroboration'] as const),
      ...(['notProduced', 'limits', 'limitTruth', 'limitScreen', 'limitUnread'] as const),
      ...(['limitTime', 'limitOthers', 'closing', 'signature', 'stamp', 'date'] as const),
      ...(['annex1', 'annex1Lead', 'annex1Page', 'annex2', 'annex3'] as const),
    ]);
    expect(missing).toEqual([]);
  });

  it('the procedure note goes from persons to steps, pages, sealing, problems and limits', () => {
    const missing = notStatedInOrder(made(buildCaptureNote), filingLogs, [
      ...(['noteTitle', 'noteLead', 'noteBy', 'noteWhen', 'noteSteps', 'notePages'] as const),
      ...([
        'noteLook',
        'noteSelfCheck',
        'noteClock',
        'noteSeal',
        'noteSealed',
        'noteRedo',
      ] as const),
      ...(['noteRedone', 'noteProblems', 'noteLimits', 'noteLimitTruth'] as const),
      ...(['noteLimitScreen', 'noteLimitDeleted', 'noteExhibits'] as const),
    ]);
    expect(missing).toEqual([]);
  });

  it('the three logs head what they list, and say what a column means', () => {
    const custody = made(buildCustodySummary, counsel);
    expect(
      notStatedInOrder(custody, filingLogs, [
        ...(['custodyTitle', 'custodyLead', 'arrival', 'stamped', 'annotated', 'viewed'] as const),
        ...(['verified', 'exports', 'exportsTitle', 'seq', 'when', 'who'] as const),
        ...(['exportFile', 'itemsIn', 'profile', 'profile_counsel', 'countsTitle'] as const),
      ]),
    ).toEqual([]);
    expect(
      notStatedInOrder(made(buildWithheldLog), filingLogs, [
        ...(['withheldTitle', 'withheldLead', 'withheldItems', 'date', 'kind', 'basis'] as const),
        ...(['withheldFiles', 'withheldFilesLead', 'basis'] as const),
      ]),
    ).toEqual([]);
    expect(
      notStatedInOrder(made(buildRedactionLog), filingLogs, [
        ...(['redactionTitle', 'redactionLead', 'page', 'picture', 'box'] as const),
        ...(['parentDigest', 'derivedDigest', 'redactedRecords', 'redactedRecordsLead'] as const),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['certification', buildCertification, true],
    ['statement of article 93', buildDataStatement, true],
    ['procedure note', buildCaptureNote, true],
    ['custody summary', buildCustodySummary, true],
    ['withheld log', buildWithheldLog, false],
    ['redaction log', buildRedactionLog, false],
  ] as const)('the %s names court, case, cause, matter and both parties', (_, build, isToSign) => {
    const document = made(build);
    const missing = notStatedInOrder(document, filingFacts, [
      ...(isToSign ? (['draftNote'] as const) : []),
      ...(['court', 'docket', 'cause', 'matter', 'filedBy', 'opponents'] as const),
    ]);
    expect(missing).toEqual([]);
    expect(document.draft).toBe(true);
    const text = textOf(document);
    for (const entered of [
      '上海市长宁区人民法院',
      '网络侵权责任纠纷',
      '星屿电子（原告）',
      'XM-2021',
    ])
      expect(text).toContain(entered);
    expect(text).toMatch(/林间清风(, |、)知言网络科技有限公司/u);
  });
});

describe('what the export decides', () => {
  const said = (build: typeof buildCertification, input = court) =>
    textOf(build(input, filingPlaces(input), 'en'));
  const { signer: _, ...unsignedExport } = court.export;
  const unsigned = { ...court, export: unsignedExport };

  it.each([
    ['certification', buildCertification],
    ['statement of article 93', buildDataStatement],
  ] as const)('the %s names the signer’s fingerprint, or that nobody is to sign', (_, build) => {
    expect(said(build)).toContain('ab'.repeat(32));
    expect(said(build)).not.toContain('No signature over the package was asked for.');
    expect(said(build, unsigned)).toContain('No signature over the package was asked for.');
    expect(said(build, unsigned)).not.toContain('ab'.repeat(32));
  });

  it.each([
    ['certification', buildCertification],
    ['statement of article 93', buildDataStatement],
    ['procedure note', buildCaptureNote],
  ] as const)('the %s says that all pages were put back only where each was', (_, build) => {
    const all = 'In every capture that changed the page, it was put back';
    expect(said(build)).not.toContain(all);
    const clean = { ...court, items: court.items.filter(({ number }) => number !== 6) };
    expect(said(build, clean)).toContain(all);
    expect(said(build, clean)).not.toContain('or did not succeed whole');
  });

  it.each([
    ['certification', buildCertification],
    ['statement of article 93', buildDataStatement],
  ] as const)('the %s states an organisation only where one was entered', (_, build) => {
    const line = 'Organisation as entered in the matter: 示例律师事务所';
    expect(said(build)).toContain(line);
    const matterOf = { ...court.matter, custodian: { name: '陈伟' } };
    expect(said(build, { ...court, matter: matterOf })).not.toContain('Organisation as entered');
  });
});
