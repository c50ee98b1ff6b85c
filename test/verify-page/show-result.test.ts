// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/verify/finding.ts';
import { finding } from '../../lib/verify/finding.ts';
import type { Verification } from '../../lib/verify/verification.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { fileTable } from '../../lib/verify-page/show-files.ts';
import { showResult } from '../../lib/verify-page/show-result.ts';
import { wordsIn } from '../../lib/verify-page/words.ts';
import { COURT } from '../support/cases/court-choice.ts';
import { packSample } from '../support/packages/pack.ts';

const t = wordsIn('en');
let sound: Verification;

beforeAll(async () => {
  const { zip } = await packSample({ steps: [{ does: 'capture' }, { does: 'capture' }] });
  sound = await verifyZip(new Blob([zip]));
});

const show = (volumes: readonly Verification[], findings: readonly Finding[] = []) =>
  showResult(
    volumes.map((_, at) => `volume-${at + 1}.zip`),
    { volumes, findings },
    t,
  );

const factOf = (shown: HTMLElement, term: string): string | null | undefined =>
  [...shown.querySelectorAll('dt')].find(({ textContent }) => textContent === term)
    ?.nextElementSibling?.textContent;

const broken = (): Verification => ({
  ...sound,
  findings: [finding('ALTERED', '<i>detail</i>', 'data/items.csv')],
});

describe('showResult', () => {
  it('calls a package without findings intact and lists no finding', () => {
    const shown = show([sound]);
    expect(shown.querySelector('p')?.className).toBe('intact');
    expect(shown.querySelector('.intact')?.textContent).toBe(t('outcome', 'INTACT_UNSIGNED'));
    const said = [...shown.querySelectorAll('.said')].map(({ textContent }) => textContent);
    expect(said).toEqual([
      t('outcome', 'NOT_SIGNED'),
      t('outcome', 'OWN_CLOCK', { at: sound.facts.index?.export.at ?? '' }),
    ]);
    expect(shown.querySelector('.findings')).toBeNull();
  });

  it('shows how a package was packed again, in words, and the number of files of a cause', () => {
    const again: Verification = {
      ...sound,
      notes: [{ code: 'REPACKED', detail: '', ways: ['order', 'zip64'] }],
      findings: [{ code: 'ZIP_ENCRYPTED', detail: 'x', count: 41, paths: ['a', 'b'] }],
    };
    const shown = show([again]);
    expect(shown.querySelector('.notes')?.textContent).toContain('in another order and with Zip64');
    const [found] = shown.querySelectorAll('.findings li');
    expect(found?.querySelector('code')?.textContent).toBe('a');
    expect(found?.textContent).toContain('and 40 more');
  });

  it('shows what is proven and what is not for an intact package only', () => {
    const lists = show([sound]).querySelectorAll('.conclusions ul');
    expect([...lists].map(({ children }) => children.length)).toEqual([3, 5]);
    expect(show([broken()]).querySelector('.conclusions')).toBeNull();
  });

  it('counts the sealed lines of a log, and claims no more than its open lines show', async () => {
    const { zip } = await packSample(
      { steps: [{ does: 'receive' }, { does: 'capture' }] },
      { choice: COURT },
    );
    const shown = show([await verifyZip(new Blob([zip]))]);
    expect(factOf(shown, 'Custody log')).toBe(
      '1 of 3 lines are sealed. It does not show how these items came into the matter: 1.',
    );
    expect(shown.textContent).toContain('what they say was not checked');
    expect(shown.textContent).not.toContain('accounts for every item');
    expect(factOf(show([sound]), 'Custody log')).toBeUndefined();
  });

  it('lists something unproven once if two volumes leave it unproven', () => {
    const lists = show([sound, { ...sound, notProven: ['PAGE_TRUE'] }]).querySelectorAll(
      '.conclusions ul',
    );
    expect(lists[1]?.children).toHaveLength(5);
  });

  it('shows each finding with its sentence, path, code and detail as text', () => {
    const item = show([broken()]).querySelector('.findings li');
    expect(item?.querySelector('strong')?.textContent).toBe(t('findings', 'ALTERED'));
    expect(item?.querySelector('code')?.textContent).toBe('data/items.csv');
    expect(item?.querySelector('small')?.textContent).toBe('ALTERED · <i>detail</i>');
  });

  it('counts the findings of the set and of the volumes together', () => {
    const shown = show([broken()], [finding('VOLUME_MISSING', 'Volume 2 of 2')]);
    expect(shown.querySelector('.broken')?.textContent).toBe(
      t('handover', 'notIntact', { count: 2 }),
    );
    expect(shown.querySelectorAll('.findings li')).toHaveLength(2);
    expect(shown.querySelectorAll('.findings li')[1]?.querySelector('code')).toBeNull();
  });

  it('calls a set with a missing volume broken though its volume is intact', () => {
    const shown = show([sound], [finding('VOLUME_MISSING', 'Volume 2 of 2')]);
    expect(shown.querySelector('.intact')).toBeNull();
  });

  it('shows at most 1,000 findings and counts all', () => {
    const many = Array.from({ length: 1200 }, () => finding('ALTERED', 'x'));
    const shown = show([{ ...sound, findings: many }]);
    expect(shown.querySelectorAll('.findings li')).toHaveLength(1000);
    expect(shown.querySelector('.broken')?.textContent).toContain('1200');
  });

  it('shows the facts of each volume under the name of its file', () => {
    const shown = show([sound, sound]);
    const titles = [...shown.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(titles).toEqual(expect.arrayContaining(['volume-1.zip', 'volume-2.zip']));
    expect(factOf(shown, t('report', 'matter'))).toBe('XM-2021 · 星屿电子名誉权纠纷');
    expect(factOf(shown, t('report', 'volume'))).toBe('1 / 1');
    expect(factOf(shown, t('kit', 'items'))).toBe('2');
    expect(factOf(shown, t('verifyPage', 'signer'))).toBe(t('verifyPage', 'unsigned'));
  });

  it('says of a time-stamp whether the authority is known', () => {
    const authority = { subject: 'CN=TSA' };
    const stamped = (standing: string): Verification => {
      const stamps = [{ path: 'a', at: '2026', authority, standing }];
      return { ...sound, facts: { ...sound.facts, stamps } as unknown as Verification['facts'] };
    };
    const term = `${t('verifyPage', 'timeStamp')} · a`;
    for (const standing of ['known', 'given', 'unknown', 'own'])
      expect(factOf(show([stamped(standing)]), term)).toBe(
        `2026 · CN=TSA · ${t('timeStamps', `standing_${standing}`)}`,
      );
  });

  it('shows no items for a volume whose index could not be read', () => {
    const { index: _, ...facts } = sound.facts;
    const shown = show([{ ...broken(), facts }]);
    expect(shown.querySelector('details')).toBeNull();
    expect(factOf(shown, t('report', 'matter'))).toBeUndefined();
    expect(factOf(shown, t('report', 'files'))).toBe(String(facts.files));
  });
});

describe('fileTable', () => {
  const record = 'data/items/0002-01JD0000000000000000000002/record.json';

  it('lists the record and each artifact of an item, with the digits of its digest', () => {
    const rows = [...(fileTable(sound, t)?.querySelector('tbody')?.children ?? [])];
    const [item] = sound.facts.index?.items ?? [];
    expect(rows.map((row) => row.firstChild?.textContent)).toEqual([
      'record.json',
      ...(item?.artifacts ?? []).map(({ path }) => path.split('/').at(-1)),
    ]);
    expect(rows[0]?.querySelector('code')?.textContent).toBe(item?.digest.replace('sha256:', ''));
  });

  it('opens the item with a finding and marks the file that it concerns', () => {
    const table = fileTable({ ...sound, findings: [finding('ALTERED', 'x', record)] }, t);
    const items = [...(table?.querySelectorAll('details') ?? [])];
    expect(items.map(({ open }) => open)).toEqual([false, true]);
    const bad = table?.querySelectorAll('.bad');
    expect(bad).toHaveLength(1);
    expect(bad?.[0]?.lastChild?.textContent).toBe(t('findings', 'ALTERED'));
    expect(items[0]?.querySelector('tr')?.lastChild?.textContent).toBe(t('verifyPage', 'sound'));
  });

  it('marks no file for a finding without a path', () => {
    const table = fileTable({ ...sound, findings: [finding('INDEX_DISAGREES', 'x')] }, t);
    expect(table?.querySelector('.bad')).toBeNull();
  });
});
