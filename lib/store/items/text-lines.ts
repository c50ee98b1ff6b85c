import type { TextLine } from '../../evidence/page/text-line.ts';
import { store } from '../db.ts';

/** Where the lines of an item's text lie on its pictures; none if its capture did not measure. */
export const readTextLines = async (item: string, db = store): Promise<readonly TextLine[]> => {
  const row = await db.lines.get(item);
  return row ? JSON.parse(await row.blob.text()) : [];
};
