import type { Page } from 'puppeteer-core';
import { readStore } from './product.ts';

/** The item that was captured last, with its record and its files, read past all of our code. */
export const readNewest = async (workspace: Page) => {
  const content = await readStore(workspace, 'newest');
  const item = content.items.at(-1);
  if (!item) throw new Error('Nothing is in the store');
  const record = JSON.parse(item.record);
  const bytes = (path: string) =>
    Buffer.from(
      content.artifacts.find((one) => one.item === item.id && one.path === path)?.base64 ?? '',
      'base64',
    );
  return {
    item,
    record,
    bytes,
    text: (path: string) => bytes(path).toString(),
    codes: record.problems.map(({ code }: { code: string }) => code) as string[],
  };
};
