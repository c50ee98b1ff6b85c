import type { FindingCode } from '../../../lib/verify/finding.ts';
import { changeJson, type Forgery } from '../../support/packages/forge.ts';

type Members = { [key: string]: unknown };

const withoutColumn = (files: Forgery): void => {
  const table = files.get('data/items.csv')?.toString() ?? '';
  const rows = table.split('\n').map((row) => row.replace(/,"[^"]*"(\r?)$/u, '$1'));
  files.set('data/items.csv', rows.join('\n'));
};

/** What a forger does to what a package tells of second witnesses, and what is found of it. */
export const WITNESS_FORGERIES: readonly {
  readonly does: string;
  readonly change: (files: Forgery) => void;
  readonly code: FindingCode;
}[] = [
  {
    does: 'leaves a second witness out of the index',
    change: (files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        (index.witnesses as Members[]).shift();
      }),
    code: 'WITNESS_UNTOLD',
  },
  {
    does: 'leaves all of them out of index and table, as if nobody had looked',
    change: (files) => {
      changeJson(files, 'data/manifest.json', (index) => {
        Reflect.deleteProperty(index, 'witnesses');
      });
      withoutColumn(files);
    },
    code: 'WITNESS_UNTOLD',
  },
];
