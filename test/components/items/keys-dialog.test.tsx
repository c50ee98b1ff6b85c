// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { KeysDialog } from '../../../components/workspace/items/keys/keys-dialog.tsx';
import { PICTURE_KEYS } from '../../../components/workspace/pictures/tools/picture-keys.ts';
import { en } from '../../../lib/words/en.ts';
import { render } from '../render.tsx';

beforeEach(async () => {
  document.body.replaceChildren();
  await render(<KeysDialog hasSingleKeys onClose={() => {}} />);
});

/** What the dialog says of each key, under a heading. */
const keysUnder = (heading: string): readonly string[] => {
  const title = [...document.querySelectorAll('h3')].find((one) => one.textContent === heading);
  return [...(title?.nextElementSibling?.querySelectorAll(':scope > div') ?? [])].map((entry) =>
    [...entry.children].map(({ textContent }) => textContent).join(' '),
  );
};

it('the list of shortcuts has every key of the pictures, with the names of their buttons', () => {
  const said = keysUnder(en.items.keysOfPictures);
  expect(said).toHaveLength(Object.keys(PICTURE_KEYS).length);
  expect(said).toEqual(
    expect.arrayContaining(['+ Zoom in', '− Zoom out', '0 Fit', 'n Next screen', 'f Full screen']),
  );
});

it('the list of shortcuts keeps the keys of the list apart from those of the pictures', () => {
  const said = keysUnder(en.items.keysOfList);
  expect(said).toEqual(
    expect.arrayContaining(['j↓ Next item', 'f For filing', 'Ctrl Z Undo the last change']),
  );
  expect(said).not.toContain('0 Fit');
});
