// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { act } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { PartySection } from '../../../components/workspace/case-file/party-section.tsx';
import { DistributionFields } from '../../../components/workspace/remedies/distribution-fields.tsx';
import { PushSection } from '../../../components/workspace/remedies/push-section.tsx';
import { RecordSection } from '../../../components/workspace/remedies/record-section.tsx';
import { addJournal } from '../../../lib/store/capture/journal.ts';
import { sealItem } from '../../../lib/store/capture/seal-item.ts';
import { readCaseFile } from '../../../lib/store/casework.ts';
import { store } from '../../../lib/store/db.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import { journalOf, keepText } from '../../support/stores/new-store.ts';
import { render, type, until } from '../render.tsx';

let matter: string;

/** Seals an item with this text; with `channel` it is an alert that names its channels so. */
const seal = async (
  id: string,
  title: string,
  text: string,
  channel?: string,
  stated: object = {},
): Promise<void> => {
  const { draft, ...journal } = journalOf(id, matter);
  const alert = { subject: title, channel, pushedAt: { raw: '2026-11-20 08:02:31' }, ...stated };
  const published = { raw: '2026-11-20 08:02:31', at: '2026-11-20T00:02:31.000Z' };
  const post = { kind: 'alert', recognisedBy: 'alert/1', published, alert } as const;
  const page = { url: `https://qilan.example/${id}`, title };
  const known = { ...journal, draft: { ...draft, page, ...(channel && { post }) } };
  await addJournal(known as never);
  await keepText(store, id, text);
  await sealItem(known as never, await store.artifacts.where('item').equals(id).toArray());
};

beforeAll(async () => {
  window.HTMLElement.prototype.scrollIntoView = () => {};
  vi.stubGlobal('Blob', NodeBlob); // the one of jsdom gives no text
  const custodian = { name: '陈伟' };
  ({ id: matter } = await openMatter({ name: '预警', reference: 'QL', custodian }));
  await seal('01ALERT', '澄岭小贷清算预警', '推送', '站内信 · 监控日报邮件', {
    scope: '日报用户、订阅用户',
    eventDate: { raw: '2014-05-15' },
  });
  await seal('01RECORD', '登记信息', '成立日期：2014-05-15\n备案撤销：2014年6月30日');
  await seal('01BARE', '无日期的记录', '没有日期。');
});

const button = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
const press = (name: string) => act(async () => button(name)?.click());
const dialog = () => document.querySelector('[role=dialog]');

/** Chooses in the nth list of items. */
const choose = async (nth: number, words: string) => {
  const box = () => dialog()?.querySelectorAll<HTMLInputElement>('input[aria-haspopup]')[nth];
  await until(() => box() !== undefined);
  await act(async () => box()?.click());
  const list = () => document.getElementById(box()?.getAttribute('aria-controls') ?? '');
  const option = () =>
    [...(list()?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].find((one) =>
      one.textContent?.includes(words),
    );
  await until(() => option() !== undefined);
  await act(async () => option()?.click());
};

it('the list of items stays shut until it is asked for, so that the form is in sight', async () => {
  await render(<PushSection matter={matter} pushes={[]} />);
  await press('Add push');
  await until(() => dialog() !== null);
  const box = dialog()?.querySelector<HTMLInputElement>('input[aria-haspopup]');
  await act(async () => box?.blur());
  await act(async () => box?.focus());
  expect(box?.getAttribute('aria-expanded')).toBe('false');
  await press('Cancel');
  await until(() => dialog() === null);
});

const pressEnter = (at: Element | null | undefined) =>
  act(async () => {
    const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
    // What no field has taken sends the form, as a browser does of itself.
    if (at?.dispatchEvent(new KeyboardEvent('keydown', key))) at.closest('form')?.requestSubmit();
  });

it('Enter takes the first item that the typed words find, and sends nothing', async () => {
  await render(<PushSection matter={matter} pushes={[]} />);
  await press('Add push');
  await until(() => dialog() !== null);
  const box = dialog()?.querySelector<HTMLInputElement>('input[aria-haspopup]') ?? null;
  await type(box, '登记');
  const list = () => document.getElementById(box?.getAttribute('aria-controls') ?? '');
  await until(() => list()?.querySelectorAll('[role=option]').length === 1);
  await pressEnter(box);
  expect(box?.value).toContain('登记信息');
  expect(dialog()?.querySelector('[role=alert]')).toBeNull();
  await press('Cancel');
  await until(() => dialog() === null);
});

it('what was said to be missing is no longer said once it is there', async () => {
  await render(<PushSection matter={matter} pushes={[]} />);
  await press('Add push');
  await until(() => dialog() !== null);
  await press('Add');
  expect(dialog()?.querySelector('[role=alert]')?.textContent).toBe('Choose an item.');
  await choose(0, '登记信息');
  expect(dialog()?.querySelector('[role=alert]')).toBeNull();
  await press('Cancel');
  await until(() => dialog() === null);
});

it('each channel is ticked where all of them are in sight', async () => {
  await render(
    <DistributionFields value={{ channels: ['sms'], recipients: [] }} onChange={() => {}} />,
  );
  const ticked = [...document.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map(
    ({ labels, checked }) => [labels?.[0]?.textContent, checked],
  );
  expect(ticked).toContainEqual(['Text message (SMS)', true]);
  expect(ticked).toContainEqual(['Daily report', false]);
});

it('a page that states two channels gives a push for each at one press', async () => {
  await render(<PushSection matter={matter} pushes={[]} />);
  await press('Add push');
  await choose(0, '清算预警');
  await until(() => dialog()?.textContent?.includes('states 2 channels') ?? false);
  expect(dialog()?.textContent).toMatch(/states 2 channels: .+ and .+\./);
  const [sends] = dialog()?.querySelectorAll('[type=submit]') ?? [];
  expect(sends?.textContent, 'what Enter in a field presses').toBe('Add');
  await press('Add both');
  await until(() => dialog() === null);
  const { push: pushes } = await act(() => readCaseFile(matter));
  expect(pushes.map(({ item, channel }) => [item, channel]).toSorted()).toEqual([
    ['01ALERT', 'daily-report'],
    ['01ALERT', 'in-site'],
  ]);
  expect(pushes[0]?.recipients).toEqual(['日报用户', '订阅用户']);
});

it('no channel is claimed for an item whose page states none', async () => {
  await render(<PushSection matter={matter} pushes={[]} />);
  await press('Add push');
  await choose(0, '无日期');
  const channel = () => dialog()?.querySelector<HTMLSelectElement>('select[required]');
  expect(channel()?.value).toBe('');
  await press('Add');
  await until(() => dialog()?.textContent?.includes('Choose the channel') ?? false);
  expect(document.activeElement, 'where the keyboard is').toBe(channel());
});

it('a wrong time of day is said once, where it is, and the keyboard goes there', async () => {
  await render(<PushSection key="anew" matter={matter} pushes={[]} />);
  await press('Add push');
  await choose(0, '清算预警');
  const time = () => dialog()?.querySelector<HTMLInputElement>('input[placeholder="14:30"]');
  await until(() => dialog()?.textContent?.includes('states 2 channels') ?? false);
  const date = dialog()?.querySelector('input[placeholder="2021-08-22"]') ?? null;
  await type(date, '2026-11-20');
  await type(time() ?? null, '25:61');
  await press('Add');
  expect(dialog()?.textContent?.split('There is no such time of day.')).toHaveLength(2);
  expect(document.activeElement).toBe(time());
  await press('Cancel');
  await until(() => dialog() === null);
});

it('words are kept without the white space that was typed around them', async () => {
  await render(<PartySection matter={matter} parties={[]} />);
  await press('Add party');
  await until(() => dialog() !== null);
  await type(dialog()?.querySelector('input') ?? null, '  启岚电子 ');
  await press('Add');
  await until(() => dialog() === null);
  expect((await act(() => readCaseFile(matter))).party.map(({ name }) => name)).toEqual([
    '启岚电子',
  ]);
});

it('an official record is shown once it is chosen, and gives a date at a press', async () => {
  await render(<RecordSection matter={matter} links={[]} />);
  await press('Pair with an official record');
  await choose(0, '清算预警');
  await until(() => dialog()?.textContent?.includes('2014-05-15') ?? false);
  expect(dialog()?.textContent).toContain('Date that the alert claims:');
  await choose(1, '登记信息');
  await until(() => dialog()?.querySelector('section[aria-label="The record chosen"]') !== null);
  await until(() => button('Use Jun 30, 2014') !== undefined);
  expect(dialog()?.textContent).toContain('备案撤销');
  await press('Use Jun 30, 2014');
  const dates = () =>
    [...(dialog()?.querySelectorAll<HTMLInputElement>('fieldset input') ?? [])].map(
      ({ value }) => value,
    );
  expect(dates()).toContain('2014-06-30');
  await press('Add');
  await until(() => dialog() === null);
  const [link] = (await act(() => readCaseFile(matter))).link;
  expect([link?.from, link?.to, link?.time?.precision]).toEqual(['01RECORD', '01ALERT', 'day']);
});

it('the list says which date of a pair is not known, and has no column for no note', async () => {
  const pair = { matterId: matter, kind: 'link', type: 'record-of', note: '' } as const;
  const links = [
    { ...pair, id: '1', from: '01RECORD', to: '01ALERT' },
    { ...pair, id: '2', from: '01RECORD', to: '01UNDATED' },
  ];
  await seal('01UNDATED', '未载日的预警', '推送', '站内信');
  const root = await render(<RecordSection matter={matter} links={links} />);
  await until(() => root.textContent?.includes('The alert states no date') ?? false);
  expect(root.textContent).toContain('The record’s date is not filled in');
  const heads = [...root.querySelectorAll('th')].map(({ textContent }) => textContent);
  expect(heads).not.toContain('Note');
});

it('a record that states no date says that one is to be filled in', async () => {
  await render(<RecordSection matter={matter} links={[]} />, 'zh-CN');
  const add = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.includes('官方记录'),
  );
  await act(async () => add?.click());
  await choose(1, '无日期');
  await until(() => dialog()?.textContent?.includes('请在下方填写记录所载日期') ?? false);
});

it('alerts are offered before all else, and items of one name are told apart', async () => {
  await seal('02ALERT', '澄岭小贷清算预警', '推送', '站内信');
  await render(<RecordSection matter={matter} links={[]} />);
  await press('Pair with an official record');
  await until(() => dialog() !== null);
  const box = dialog()?.querySelector<HTMLInputElement>('input[aria-haspopup]');
  await act(async () => box?.click());
  const list = () => document.getElementById(box?.getAttribute('aria-controls') ?? '');
  const options = () =>
    [...(list()?.querySelectorAll('[role=option]') ?? [])].map(
      ({ textContent }) => textContent ?? '',
    );
  await until(() => options().length === 5);
  expect(options().map((words) => words.includes('预警'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(options()[0]).toMatch(/Alert · qilan\.example · Published Nov 20, 2026/);
  expect(options()[3]).not.toContain('Alert · ');
});
