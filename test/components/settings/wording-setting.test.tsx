// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { WordingSetting } from '../../../components/workspace/settings/wording-setting.tsx';
import { buildWordingFile } from '../../../lib/filing/wording/wording-file.ts';
import { render, until } from '../render.tsx';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../lib/browser/settings/filing-wording.ts', () => ({
  readKeptWording: async (language: string) => kept.get(language),
  keepWording: async (language: string, wording: object) => void kept.set(language, wording),
  forgetWording: async (language: string) => void kept.delete(language),
}));

beforeEach(() => kept.clear());

const choose = (root: Element, text: string): Promise<void> =>
  act(async () => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('there is no field for a file');
    const file = new File([text], 'firm.json');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

const says = (root: Element, words: string): boolean => root.textContent?.includes(words) === true;

const worded = (title: unknown): string => {
  const file = JSON.parse(buildWordingFile('zh-CN'));
  file.sections.filingExhibitList.title = title;
  return JSON.stringify(file);
};

it('the settings take a file of sentences, say whose are used, and go back', async () => {
  const root = await render(<WordingSetting />);
  await until(() => says(root, 'English: the sentences of this'));
  await choose(root, worded('证据清单'));
  await until(() => says(root, 'Chinese: 1 sentence from firm.json'));
  expect(kept.get('zh-CN')).toEqual({
    ...{ name: 'firm.json', sections: { filingExhibitList: { title: '证据清单' } } },
  });
  const buttons = [...root.querySelectorAll('button')];
  const reset = buttons.find(({ textContent }) => textContent?.includes('again: Chinese'));
  await act(async () => reset?.click());
  await until(() => says(root, 'Chinese: the sentences of this'));
  expect(kept.size).toBe(0);
});

it('the settings say what is wrong in a file, and keep the wording that was there', async () => {
  const root = await render(<WordingSetting />);
  await choose(root, worded('{{nobody}}'));
  await until(() => root.querySelector('[role=alert]') !== null);
  expect(root.querySelector('[role=alert]')?.textContent).toContain(
    'filingExhibitList.title: nothing fills the place “nobody”.',
  );
  expect(kept.size).toBe(0);
});
