import { fill, press } from '../../../../cli/browser/drive.ts';
import { item } from '../../../../lib/words/en/item.ts';
import { openWorkspace, readStore } from '../../browser/product.ts';
import type { Act } from '../world.ts';

/** Writes one note after another on an item, each saved by itself. */
export const labelling: Act = {
  name: 'label',
  victims: ['browser', 'extension'],
  captures: 0.4,
  repeats: true,
  async prepare({ product, chance, told }) {
    const page = await openWorkspace(product);
    const { items } = await readStore(page, 'none');
    const { id = '' } = items[chance(items.length)] ?? {};
    await page.goto(page.url().replace(/(?:#.*)?$/u, `#/item/${id}`));
    await page.waitForSelector('aria/Note[role="textbox"]');
    const note = told.notes.get(id) ?? { saved: '', asked: '' };
    told.notes.set(id, note);
    let written = 0;
    return async () => {
      written += 1;
      const text = `${Date.now()} · note ${written}`;
      await fill(page, 'Note', text);
      note.asked = text;
      await press(page, 'Save');
      await page.waitForFunction(
        (said) =>
          [...document.querySelectorAll('[role=status]')].some(
            ({ textContent }) => textContent === said,
          ),
        { polling: 20 },
        item.saved,
      );
      note.saved = text;
    };
  },
};
