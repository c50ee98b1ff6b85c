import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import { store } from '../../../../lib/store/db.ts';

/** Where an item's text lies on its pictures; none where its capture did not find out. */
export const readTextLines = async (item: string): Promise<readonly TextLine[]> => {
  const row = await store.lines.get(item);
  return row ? JSON.parse(await row.blob.text()) : [];
};
