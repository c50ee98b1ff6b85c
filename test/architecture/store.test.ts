import { expect, it } from 'vitest';
import { importsOf, PRODUCT, textOf } from './source-tree.ts';

const TABLES =
  'matters|items|artifacts|derived|custody|journal|casework|stamps|signers|thumbnails|lines|' +
  'listings|texts|textBlocks|lists|listLines|watches|vaultMatters|receipts|chains|chainBlocks|' +
  'conflicts|tables?|transaction';
const QUERY = new RegExp(`\\b(?:store|db|staging)\\.(?:${TABLES})\\b`);

/** The hook that reruns a query when the store changes; it is given the query. */
const LIVE_QUERY = 'components/use-live.ts';

it('only the store knows Dexie and its tables', () => {
  const importsStore = (path: string) =>
    importsOf(path).some(
      ({ name, typeOnly }) =>
        name.startsWith('dexie') || (name.endsWith('store/db.ts') && !typeOnly),
    );
  const wrong = PRODUCT.filter((path) => !path.startsWith('lib/store/') && path !== LIVE_QUERY)
    .filter((path) => importsStore(path) || QUERY.test(textOf(path)))
    .map((path) => `${path}: call a named function of lib/store, or add one there`);
  expect(wrong).toEqual([]);
});
