import { describe, expect, it } from 'vitest';
import type { ArtifactRole } from '../../../lib/evidence/item.ts';
import { findSecretsInItems } from '../../../lib/jobs/work/find-secrets.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';

const file = (item: string, path: string, role: ArtifactRole, blob: Blob): ArtifactRow => ({
  item,
  path,
  role,
  mediaType: 'text/html',
  bytes: blob.size,
  digest: `sha256:${'0'.repeat(64)}`,
  method: 'test',
  at: '2026-11-28T05:00:00.000Z',
  blob,
});
const SECRET = '{"access_token":"2YotnFZFEjr1zCsicMWpAA"}';
const wide = (text: string): Blob =>
  new Blob([new Uint8Array([0xff, 0xfe]), Uint16Array.from(text, (one) => one.charCodeAt(0))]);
const read =
  (...files: ArtifactRow[]) =>
  async (item: string) =>
    files.filter((one) => one.item === item);

describe('the search for secrets in items', () => {
  it('names item and file, and counts items as it goes on', async () => {
    const progress: number[] = [];
    const files = read(
      file('A', 'text.txt', 'text', new Blob(['nothing'])),
      file('B', 'response.html', 'response', new Blob([SECRET])),
      file('B', 'page-001.png', 'page-segment', new Blob([SECRET])),
    );
    const { secrets, unread } = await findSecretsInItems(
      { items: ['A', 'B'] },
      { onProgress: (done) => progress.push(done) },
      files,
    );
    expect(secrets.map(({ item, path, kind }) => [item, path, kind])).toEqual([
      ['B', 'response.html', 'token'],
    ]);
    expect(unread).toEqual([]);
    expect(progress).toEqual([0, 1, 2]);
  });

  it('reads a file in UTF-16', async () => {
    const files = read(file('A', 'response.html', 'response', wide(SECRET)));
    expect((await findSecretsInItems({ items: ['A'] }, {}, files)).secrets).toHaveLength(1);
  });

  it('names a file that could not be read', async () => {
    const blob = new Blob(['x']);
    blob.arrayBuffer = () => Promise.reject(new Error('gone'));
    const files = read(file('A', 'dom.html', 'dom', blob));
    expect((await findSecretsInItems({ items: ['A'] }, {}, files)).unread).toEqual([
      { item: 'A', path: 'dom.html' },
    ]);
  });

  it('reads the record’s address and its title, but not its text', async () => {
    const record = {
      page: {
        url: 'https://shop.example/?session=f3A9kQ27xLmZ0pT5vB8nR1sD',
        title: 'Inbox - chen.wei@firm-example.cn',
      },
      post: { text: 'Write to press.room@paper-example.com', recognisedBy: 'generic/1' },
      artifacts: [],
    };
    const recordBytes = new TextEncoder().encode(JSON.stringify(record));
    const text = file('A', 'text.txt', 'text', new Blob(['chen.wei@firm-example.cn signed in']));
    const { secrets } = await findSecretsInItems({ items: ['A'] }, {}, read(text), async () => ({
      recordBytes,
    }));
    expect(secrets.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'record.json session-id',
      'record.json e-mail',
      'text.txt e-mail',
    ]);
    expect(JSON.stringify(secrets)).not.toMatch(/f3A9kQ27|chen\.wei|press/);
  });

  it('goes on where a record is damaged', async () => {
    const recordBytes = new TextEncoder().encode('{"page":');
    const found = findSecretsInItems({ items: ['A'] }, {}, read(), async () => ({ recordBytes }));
    expect(await found).toEqual({ secrets: [], unread: [] });
  });

  it('ends when it is cancelled', async () => {
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    const search = findSecretsInItems({ items: ['A'] }, { signal: stop.signal }, read());
    await expect(search).rejects.toThrow('cancelled');
  });
});
