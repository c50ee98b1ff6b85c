import { describe, expect, it } from 'vitest';
import { type AddFilePlaces, addFile } from '../lib/add-file.ts';
import { addressOfBytes } from '../lib/evidence/file/file-facts.ts';
import { INBOX_ID } from '../lib/evidence/matter.ts';
import { readFile } from '../lib/files/read-file.ts';
import { listCustody } from '../lib/store/custody.ts';
import type { EvidenceStore } from '../lib/store/db.ts';
import { listArtifacts } from '../lib/store/items/artifacts.ts';
import { openRecord } from '../lib/store/items/open-record.ts';
import { listFilesOf } from '../lib/store/listings/listings.ts';
import { readSearchTexts } from '../lib/store/search-texts.ts';
import { buildPdf } from './support/files/build-pdf.ts';
import { newStore, sealText } from './support/stores/new-store.ts';

const PLACES: AddFilePlaces = {
  readFile: (file, { signal = new AbortController().signal, onProgress = () => {} }) =>
    readFile(file, { signal, onProgress }),
  readSettings: async () => ({}),
  describe: async () => ({ extension: '1.0.0', userAgent: 'test', languages: ['zh-CN'] }),
};
const SOURCE = { from: '杭州互联网法院', obtained: '电子送达' };

const add = (store: EvidenceStore, file: File, places = PLACES) =>
  addFile({ matterId: INBOX_ID, file, source: SOURCE }, {}, places, store);

const pdf = (words = 'Ruling') =>
  new File([buildPdf({ pages: [words] })], '裁定书.pdf', { type: 'application/pdf' });

describe('a file that is added', () => {
  it('is sealed with its source in the same chain as captures', async () => {
    const store = await newStore();
    const before = await sealText(store, '01A', INBOX_ID);
    const item = await add(store, pdf());
    const record = openRecord(item);
    expect(record).toMatchObject({
      status: 'complete',
      post: { kind: 'file', title: '裁定书.pdf' },
      file: { name: '裁定书.pdf', mediaType: 'application/pdf', pages: 1 },
      source: SOURCE,
      matter: { sequence: 2, previous: before.digest },
    });
    const [file, text] = await listArtifacts(item.id, store);
    expect(file).toMatchObject({ path: 'file.pdf', role: 'file', mediaType: 'application/pdf' });
    expect(record.page.url).toBe(addressOfBytes(file?.digest ?? 'sha256:'));
    expect(await text?.blob.text()).toBe('Ruling');
    expect(text?.method).toMatch(/^extracted by pdfjs-dist 6/u);
    const [last] = (await listCustody(INBOX_ID, store)).slice(-1);
    expect(JSON.parse(last?.line ?? '')).toMatchObject({ event: 'captured', digest: item.digest });
  });

  it('is found by the words of its text', async () => {
    const store = await newStore();
    const { id } = await add(store, pdf('Served on 2 March'));
    const [row] = await readSearchTexts([id], store);
    expect(row?.text).toContain('served on 2 march');
  });

  it('is known as a duplicate of the same bytes in the same matter', async () => {
    const store = await newStore();
    const first = await add(store, pdf());
    const again = await add(store, new File([await pdf().arrayBuffer()], 'copy.pdf'));
    const same = await listFilesOf(INBOX_ID, again.url, store);
    expect(same.map(({ id }) => id).sort()).toEqual([first.id, again.id].sort());
  });

  it('that cannot be read is kept byte for byte and is partial', async () => {
    const store = await newStore();
    const item = await add(store, new File(['%PDF-1.4 nonsense'], 'bad.pdf'));
    expect(openRecord(item)).toMatchObject({
      status: 'partial',
      problems: [{ code: 'FILE_DAMAGED', part: 'file' }],
    });
    const [file] = await listArtifacts(item.id, store);
    expect(await file?.blob.text()).toBe('%PDF-1.4 nonsense');
  });
});

describe('a file that is not added', () => {
  it.each([
    ['because its source is missing', { from: ' ', obtained: 'x' }],
    ['because nobody says how it was obtained', { from: 'x', obtained: '' }],
  ])('%s leaves nothing behind', async (_, source) => {
    const store = await newStore();
    const request = { matterId: INBOX_ID, file: pdf(), source };
    await expect(addFile(request, {}, PLACES, store)).rejects.toMatchObject({ code: 'BAD_LABEL' });
    expect(await store.artifacts.count()).toBe(0);
  });

  it('because it changed between its reading and its storing leaves nothing behind', async () => {
    const store = await newStore();
    const places: AddFilePlaces = {
      ...PLACES,
      readFile: async (file, options) => ({
        ...(await PLACES.readFile(file, options)),
        digest: `sha256:${'00'.repeat(32)}`,
      }),
    };
    await expect(add(store, pdf(), places)).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    expect([await store.artifacts.count(), await store.items.count()]).toEqual([0, 0]);
  });

  it('because it is larger than the limit is named so before it is read', async () => {
    const store = await newStore();
    const file = pdf();
    Object.defineProperty(file, 'size', { value: 2 ** 30 + 1 });
    await expect(add(store, file)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});
