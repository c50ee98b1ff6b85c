// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { VerificationReport } from '../../../components/workspace/handover/verify/verification-report.tsx';
import type { Finding } from '../../../lib/verify/finding.ts';
import type { Verification } from '../../../lib/verify/verification.ts';
import { en } from '../../../lib/words/en.ts';
import { render } from '../render.tsx';

const volume = (findings: readonly Finding[]): Verification => ({
  notes: [],
  findings,
  facts: {
    signed: false,
    stamped: false,
    zipBytes: 10,
    files: 2,
    bytes: 20,
    repacked: [],
  } as Verification['facts'],
  notProven: ['PAGE_TRUE', 'BEFORE_CAPTURE', 'WHO', 'WHEN'],
});
const named = (name: string) => ({ name, file: new Blob() });
const said = (root: HTMLElement) => root.querySelector('[role="status"]')?.textContent;

describe('the report of a verification', () => {
  it('says in one line that a package is intact, and what that does not prove', async () => {
    const result = { volumes: [volume([])], findings: [] };
    const root = await render(<VerificationReport files={[named('a.zip')]} result={result} />);
    expect(said(root)).toBe(en.outcome.INTACT_UNSIGNED);
    expect(root.textContent).toContain('Nobody signed it');
    expect(root.textContent).toContain('That nothing was cut off the end before the export');
    expect(root.textContent).toContain('That what a page said was true');
    expect(root.textContent).toContain('Who made the package');
  });

  it('counts the sealed lines of a log, and claims no more than its open lines show', async () => {
    const sound = volume([]);
    const facts = { ...sound.facts, log: { open: 2, sealed: 3, unlocated: [4] } };
    const result = { volumes: [{ ...sound, facts }], findings: [] };
    const files = [named('a.zip')];
    const root = await render(<VerificationReport files={files} result={result} />);
    expect(root.textContent).toContain(
      '3 of 5 lines are sealed. It does not show how these items came into the matter: 4.',
    );
    expect(root.textContent).not.toContain('accounts for every item');
    const chinese = await render(<VerificationReport files={files} result={result} />, 'zh-CN');
    expect(chinese.textContent).toContain('共 5 行，其中 3 行已封存。');
  });

  it('says its times in the zone of the case that the package is of', async () => {
    const sound = volume([]);
    const matter = { custodian: {}, court: '杭州互联网法院' };
    const made = { volume: {}, at: '2026-11-21T20:00:01Z' };
    const facts = { ...sound.facts, index: { items: [], matter, export: made } };
    const told = { ...sound, facts } as unknown as Verification;
    const root = await render(
      <VerificationReport files={[named('a.zip')]} result={{ volumes: [told], findings: [] }} />,
    );
    expect(root.textContent).toContain('Its time, Nov 22, 2026 04:00:01 GMT+8, is that of');
  });

  it('shows the findings of the volumes and of the set in words, with their paths', async () => {
    const altered: Finding = { code: 'ALTERED', path: 'data/items.csv', detail: 'sha256 differs' };
    const missing: Finding = { code: 'VOLUME_MISSING', detail: 'Volume 2 of 2' };
    const result = { volumes: [volume([altered]), volume([])], findings: [missing] };
    const root = await render(
      <VerificationReport files={[named('a.zip'), named('b.zip')]} result={result} />,
    );
    expect(said(root)).toBe('Not intact: 2 findings');
    const items = [...root.querySelectorAll('li')].map((li) => li.textContent);
    expect(items[0]).toContain('This file is not the one that was sealed.');
    expect(items[0]).toContain('a.zip: data/items.csv');
    expect(items[1]).toContain('A volume of this package is missing');
    expect(root.textContent).not.toContain('What this shows');
  });

  it('uses the singular for one finding, and Chinese on a Chinese screen', async () => {
    const result = { volumes: [volume([{ code: 'MISSING', detail: '' }])], findings: [] };
    const files = [named('a.zip')];
    expect(said(await render(<VerificationReport files={files} result={result} />))).toBe(
      'Not intact: 1 finding',
    );
    expect(said(await render(<VerificationReport files={files} result={result} />, 'zh-CN'))).toBe(
      '不完好：发现 1 处问题',
    );
  });

  it('shows the first hundred findings of very many, and more by the button', async () => {
    const many = Array.from(
      { length: 1_500 },
      (_, at): Finding => ({ code: 'UNLISTED', path: `f${at}`, detail: '' }),
    );
    const result = { volumes: [volume(many)], findings: [] };
    const root = await render(<VerificationReport files={[named('a.zip')]} result={result} />);
    expect(root.querySelectorAll('li')).toHaveLength(100);
    await act(async () => root.querySelector('button')?.click());
    expect(root.querySelectorAll('li')).toHaveLength(1_000);
  });

  it('lists altered files first, by item, then the rest of the package', async () => {
    const found = (item: string, path: string): Finding => ({
      code: 'ALTERED',
      item,
      path,
      detail: '',
    });
    const findings = [
      found('01B', 'b1'),
      found('01A', 'a1'),
      found('01B', 'b2'),
      found('01X', 'x1'),
    ];
    const whole: Finding = { code: 'MISSING', path: 'data/index.html', detail: '' };
    const { facts, ...rest } = volume([...findings, whole]);
    const items = [
      { id: '01A', exhibit: 'XM-0001', title: '微文' },
      { id: '01B', exhibit: 'XM-0002', title: '=cmd|<b>' },
    ];
    const index = { items, matter: { custodian: {} }, export: { volume: {}, at: '' } };
    const told = { ...rest, facts: { ...facts, index } } as unknown as Verification;
    const root = await render(
      <VerificationReport files={[named('a.zip')]} result={{ volumes: [told], findings: [] }} />,
    );
    expect([...root.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
      'XM-0002 · =cmd|<b>',
      'XM-0001 · 微文',
      '01X',
      'The package as a whole',
    ]);
    expect([...root.querySelectorAll('li code')].map((path) => path.textContent)).toEqual([
      'b1',
      'b2',
      'a1',
      'x1',
      'data/index.html',
    ]);
  });

  it('shows notes in the screen’s language, and how many files a finding concerns', async () => {
    const found: Finding = { code: 'ZIP_ENCRYPTED', detail: '', count: 41, paths: ['a', 'b'] };
    const note = { code: 'REPACKED', detail: '', ways: ['renamedFolder', 'order'] } as const;
    const result = { volumes: [{ ...volume([found]), notes: [note] }], findings: [] };
    const files = [named('a.zip')];
    const english = await render(<VerificationReport files={files} result={result} />);
    expect(english.textContent).toContain('(with its folder renamed and in another order)');
    expect(english.textContent).toContain('and 40 more');
    const chinese = await render(<VerificationReport files={files} result={result} />, 'zh-CN');
    expect(chinese.textContent).toContain('（文件夹已改名和文件次序不同）');
  });

  it('folds what follows of one kind in one file, with the details in Chinese', async () => {
    const path = 'data/custody.jsonl';
    const gap = (line: number): Finding => ({
      code: 'GAP_IN_SEQUENCE',
      path,
      detail: `Line ${line}: it bears the number ${line + 1}`,
    });
    const findings: Finding[] = [{ code: 'ALTERED', path, detail: '' }, gap(6), gap(7), gap(8)];
    const result = { volumes: [volume(findings)], findings: [] };
    const files = [named('a.zip')];
    const root = await render(<VerificationReport files={files} result={result} />, 'zh-CN');
    expect(said(root)).toBe('不完好：发现 4 处问题');
    expect(root.querySelector('summary')?.textContent).toBe('另有 2 处同类问题');
    expect(root.textContent).toContain('GAP_IN_SEQUENCE · 第 6 行：编号为 7');
    expect(root.querySelectorAll('li:has(> strong)')).toHaveLength(2);
  });

  it('puts what may follow from an altered file under it', async () => {
    const path = 'data/items/0001-01A/record.json';
    const findings: Finding[] = [
      { code: 'CHAIN_BROKEN', item: '01A', detail: '' },
      { code: 'ALTERED', item: '01A', path, detail: '' },
    ];
    const root = await render(
      <VerificationReport
        files={[named('a.zip')]}
        result={{ volumes: [volume(findings)], findings: [] }}
      />,
    );
    const [cause, follows, ...more] = [...root.querySelectorAll('li:has(strong)')];
    expect(more).toEqual([]);
    expect(cause?.querySelector('strong')?.textContent).toBe(en.findings.ALTERED);
    expect(cause?.contains(follows ?? null)).toBe(true);
    expect(follows?.textContent).toContain(en.findings.CHAIN_BROKEN);
    expect(cause?.textContent).toContain('May follow from it');
  });
});
