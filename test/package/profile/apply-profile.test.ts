import { describe, expect, it } from 'vitest';
import { buildCustodyLine } from '../../../lib/evidence/custody.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import { parseLogLine } from '../../../lib/format/parse-log-line.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../../lib/package/export-choice.ts';
import { applyProfile } from '../../../lib/package/profile/apply-profile.ts';
import { planLeftOut } from '../../../lib/package/profile/plan-left-out.ts';
import { COURT, HAND_OVER } from '../../support/cases/court-choice.ts';
import { sampleCase } from '../../support/cases/sample-case.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input: sample } = sampleMatter({
  steps: [{ does: 'capture', note: 'a note' }, { does: 'capture' }, { does: 'annotate', item: 1 }],
});
const filing = { purpose: 'to prove', group: 'A', evidenceKind: 'electronic-data' } as const;
const items = sample.items.map((item, at): ExportItem => {
  const own = at > 0 ? { tags: [], note: '' } : { tags: ['weak'], note: 'a note', filing };
  return { ...item, labels: { ...item.labels, ...own } };
});
const verifyPage = new TextEncoder().encode('<!doctype html>');
const received = [{ path: '0001/vol1/data/custody.jsonl', bytes: verifyPage }];
const input = { ...sample, items, caseFile: sampleCase(sample), verifyPage, received };
const [first, second] = items.map(({ record }) => record.id);
const sent = (choice: ExportChoice) => applyProfile({ ...input, choice });
const PROFILES = [
  ['counsel', DEFAULT_CHOICE],
  ['court', COURT],
  ['hand-over', HAND_OVER],
] as const;

describe.each(PROFILES)('what goes out for the profile %s', (_, choice) => {
  it('is the same where the profile is applied to it again', () => {
    const once = sent(choice);
    expect(applyProfile({ ...once, choice })).toEqual(once);
  });

  it('keeps digest, number and sealed bytes of every item', () => {
    const facts = ({ items: all }: { items: readonly ExportItem[] }) =>
      all.map(({ number, digest, recordBytes }) => ({ number, digest, recordBytes }));
    expect(facts(sent(choice))).toEqual(facts(input));
  });

  it('names the items that were not chosen, and has nothing else of them', () => {
    const chosen = sent({ ...choice, items: [second ?? ''] });
    expect(chosen.notChosen).toEqual([1]);
    expect(chosen.items.map(({ record }) => record.id)).toEqual([second]);
    expect(sent(choice)).not.toHaveProperty('notChosen');
    expect(sent({ ...choice, items: [] }).notChosen).toEqual([1, 2]);
  });

  it('has verify.html and the case file only where they were chosen', () => {
    const none = sent({ ...choice, parts: { caseFile: false, verifier: false } });
    expect(none).not.toHaveProperty('verifyPage');
    expect(none).not.toHaveProperty('caseFile');
    expect(sent(choice).verifyPage).toBe(verifyPage);
    expect('caseFile' in sent(choice)).toBe(choice.profile !== 'hand-over');
  });
});

describe('the labels of an item', () => {
  const labels = (choice: ExportChoice) => sent(choice).items[0]?.labels;

  it('go whole to counsel', () => {
    expect(labels(DEFAULT_CHOICE)).toEqual(items[0]?.labels);
  });

  it('go to a court without tags and note, with all that a list of exhibits needs', () => {
    expect(labels(COURT)).toMatchObject({ tags: [], note: '', filing });
  });

  it('go to another custodian without the words of lists, which are counsel’s', () => {
    expect(labels(HAND_OVER)).toMatchObject({ tags: [], note: '' });
    expect(labels(HAND_OVER)?.filing).toEqual({ evidenceKind: 'electronic-data' });
  });
});

describe('files that a person keeps back', () => {
  const withheld = (...paths: readonly string[]) =>
    paths.map((path) => ({ item: first ?? '', path }));
  const made = {
    ...{ path: 'derived/a.png', mediaType: 'image/png', bytes: 1, from: [], by: 'A', marks: [] },
    ...{ at: '2026-11-21T12:00:00.000Z', digest: items[0]?.digest ?? 'sha256:0' },
  } as const;

  it('are listed once in the order of the record, each with its reason', () => {
    const withheldFiles = [
      ...withheld('text.txt', 'dom.html', 'no-such.png'),
      { item: first ?? '', path: 'dom.html', reason: 'secret' as const },
      { item: second ?? '', path: 'viewport.png' },
    ];
    const [one, two] = sent({ ...COURT, withheldFiles }).items;
    expect(one?.withheld).toEqual([
      { path: 'dom.html', reason: 'chosen' },
      { path: 'text.txt', reason: 'chosen' },
    ]);
    expect(two?.withheld).toEqual([{ path: 'viewport.png', reason: 'chosen' }]);
  });

  it('keep the reason that they were received with', () => {
    const before = [{ path: 'dom.html', reason: 'secret' }] as const;
    const all = items.map((item, at) => (at === 0 ? { ...item, withheld: before } : item));
    const choice = { ...DEFAULT_CHOICE, withheldFiles: withheld('dom.html', 'text.txt') };
    expect(applyProfile({ ...input, items: all, choice }).items[0]?.withheld).toEqual([
      { path: 'dom.html', reason: 'secret' },
      { path: 'text.txt', reason: 'chosen' },
    ]);
  });

  it('are a derived file too, which is then not listed at all', () => {
    const all = items.map((item, at) => (at === 0 ? { ...item, derived: [made] } : item));
    const choice = { ...DEFAULT_CHOICE, withheldFiles: withheld('derived/a.png') };
    const [item] = applyProfile({ ...input, items: all, choice }).items;
    expect(item).not.toHaveProperty('derived');
    expect(item).not.toHaveProperty('withheld');
    const kept = applyProfile({ ...input, items: all, choice: DEFAULT_CHOICE }).items[0];
    expect(kept?.derived).toEqual([made]);
  });
});

describe('the count of what an export leaves out', () => {
  it('has notes and tags of items that go out alone', () => {
    expect(planLeftOut({ ...input, choice: COURT }).notes).toBe(1);
    expect(planLeftOut({ ...input, choice: DEFAULT_CHOICE }).notes).toBe(0);
    expect(planLeftOut({ ...input, choice: { ...COURT, items: [second ?? ''] } }).notes).toBe(0);
  });

  it('has internal notes of statements, also where the whole case file stays back', () => {
    const statement = input.caseFile.statement.map((one) => ({ ...one, internalNote: 'floor' }));
    const noted = { ...input, caseFile: { ...input.caseFile, statement } };
    const count = (choice: ExportChoice) => planLeftOut({ ...noted, choice }).internalNotes;
    expect([count(DEFAULT_CHOICE), count(COURT), count(HAND_OVER)]).toEqual([0, 1, 1]);
    const parts = { caseFile: false, verifier: true };
    expect(count({ ...DEFAULT_CHOICE, parts })).toBe(1);
  });

  it('has the sealed lines, and all lines of the log', () => {
    const { sealedLines, lines } = planLeftOut({ ...input, choice: DEFAULT_CHOICE });
    expect([sealedLines, lines]).toEqual([0, input.custody.length]);
    expect(planLeftOut({ ...input, choice: COURT }).sealedLines).toBeGreaterThan(0);
  });
});

describe('the log of a hand-over', () => {
  const line = (seq: number, detail?: object) =>
    buildCustodyLine({
      ...{ seq, at: '2026-11-21T12:00:00.000Z', actor: 'A', event: 'annotated' },
      ...(detail && { detail }),
    } as Parameters<typeof buildCustodyLine>[0]);
  const custody = [
    line(1),
    line(2, { note: { from: '', to: 'x' }, internal: null }),
    line(3, { internalNote: { from: '', to: 'floor' } }),
    line(4, { case: 'statement', to: [{ deep: { internalNote: 'floor' } }] }),
    line(5, { words: 'internalNote' }),
  ];
  const sealedIn = (choice: ExportChoice) =>
    applyProfile({ ...input, custody, choice })
      .custody.map((one) => parseLogLine(one.line))
      .flatMap(({ sealed }) => (sealed ? [sealed.seq] : []));

  it('seals the lines with an internal note at any depth, and those alone', () => {
    expect(sealedIn(HAND_OVER)).toEqual([3, 4]);
    expect(sealedIn(DEFAULT_CHOICE)).toEqual([]);
    expect(sealedIn(COURT)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('covered words in the labels of other items', () => {
  const digest = items[0]?.record.artifacts[0]?.digest ?? 'sha256:0';
  const covered = {
    ...{ path: 'derived/viewport-marked-1.png', mediaType: 'image/png', bytes: 1, digest },
    ...{ from: [digest], by: 'A', at: '2026-11-21T12:00:00.000Z' },
    marks: [{ shape: 'box', x: 0, y: 0, width: 1, height: 1 }],
    redaction: { reason: 'a witness', words: ['Jane Roe'] },
  } as const;
  const named = { exhibit: 'Jane Roe 1', filing: { purpose: 'shows Jane Roe', group: 'A' } };
  const all = items.map((item, at) =>
    at === 0 ? { ...item, derived: [covered] } : { ...item, labels: { ...item.labels, ...named } },
  );
  const second = (choice: ExportChoice) =>
    applyProfile({ ...input, items: all, choice }).items[1]?.labels;

  it('are masked for a court, and the rest of the labels stays', () => {
    expect(second(COURT)).toMatchObject({
      ...{ exhibit: '█████ 1', role: items[1]?.labels.role },
      filing: { purpose: 'shows █████', group: 'A' },
    });
  });

  it('stay for counsel, who knows them', () => {
    expect(second(DEFAULT_CHOICE)).toMatchObject(named);
  });
});

describe('what is no longer in the matter', () => {
  it('is listed from the log, or as it was listed before its lines were sealed', () => {
    const gone = sampleMatter({
      steps: [{ does: 'capture' }, { does: 'capture' }, { does: 'delete', item: 2 }],
    }).input;
    expect(applyProfile({ ...gone, choice: COURT }).left).toEqual([{ number: 2, how: 'deleted' }]);
    const left = [{ number: 9, how: 'transferred' }] as const;
    expect(applyProfile({ ...gone, left, choice: COURT }).left).toEqual(left);
    expect(sent(COURT)).not.toHaveProperty('left');
  });
});
