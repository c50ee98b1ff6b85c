// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readAgain } from '../../lib/verify/report/read-again.ts';
import type { Verification } from '../../lib/verify/verification.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { fileTable } from '../../lib/verify-page/show-files.ts';
import { recordPart } from '../../lib/verify-page/show-record.ts';
import { wordsIn } from '../../lib/verify-page/words.ts';
import { forge } from '../support/packages/forge.ts';
import { changeIndexItem } from '../support/packages/forge-record.ts';
import { packSample } from '../support/packages/pack.ts';

const t = wordsIn('en');
let zip: Blob;
let volume: Verification;

beforeAll(async () => {
  const packed = await packSample({ steps: [{ does: 'capture', title: '真标题' }] });
  const forged = forge(packed.zip, (files) =>
    changeIndexItem(files, 1, (item) => Object.assign(item, { title: '假标题', url: 'x' })),
  );
  zip = new Blob([forged]);
  volume = await verifyZip(zip);
  URL.createObjectURL = vi.fn(() => 'blob:picture');
  URL.revokeObjectURL = vi.fn();
});

const read = (paths: readonly string[]) => readAgain(zip, volume.facts.folder ?? '', paths);

describe('an item in verify.html', () => {
  it('is told by its sealed record, also where the index tells something else', () => {
    const text = fileTable(volume, t)?.textContent ?? '';
    expect(text).toContain('真标题');
    expect(text).toContain('https://zhiyan.example/post/1');
    expect(text).toContain('林间清风');
    expect(text).toContain('这是示例正文');
    expect(text).not.toContain('假标题');
  });

  it('shows its pictures once it is opened', async () => {
    const table = fileTable(volume, t, read);
    const details = table?.querySelector('details');
    expect(details?.querySelectorAll('img')).toHaveLength(0);
    details?.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(details?.querySelectorAll('img')).toHaveLength(2));
    expect(details?.querySelector('img')?.alt).toBe('viewport.png');
  });

  it('shows no picture whose bytes are not those that the record seals', async () => {
    const reading = vi.fn(async (paths: readonly string[]) => {
      const files = await read(paths);
      return new Map([...files].map(([path, file]) => [path, { ...file, digest: 'sha256:0' }]));
    });
    const details = fileTable(volume, t, reading as never)?.querySelector('details');
    details?.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(reading).toHaveResolved());
    expect(details?.querySelectorAll('img')).toHaveLength(0);
  });
});

describe('what a record states of an item', () => {
  const [item] = [{ folder: 'items/0001-x', artifacts: [] }];
  const png = { role: 'viewport', mediaType: 'image/png', bytes: 1, digest: 'sha256:1' };
  const recordOf = (changes: object) =>
    ({ page: { url: 'https://a.example/' }, artifacts: [], capturedAt: 'T', ...changes }) as never;
  const shown = (changes: object, files: ReadonlyMap<string, object> = new Map()) => {
    const whole = document.createElement('details');
    const reading = vi.fn(async () => files as never);
    const part = recordPart(item as never, recordOf(changes), whole, reading, t);
    const terms = [...part.querySelectorAll('dt')].map(({ textContent }) => textContent);
    return { part, whole, reading, terms };
  };

  it('has no term for what the record does not state', () => {
    expect(shown({}).terms).toEqual([t('report', 'captured'), t('report', 'url')]);
    expect(shown({}).part.querySelector('.text')).toBeNull();
  });

  it('prefers the title of the post, and joins what is known of author and time', () => {
    const post = {
      ...{ title: 'Post', author: { handle: '@a' }, text: '' },
      published: { raw: '昨天', at: '2026-11-20T00:00:00Z' },
    };
    const { part, terms } = shown({ post, page: { url: 'https://a.example/', title: 'Page' } });
    expect(terms).toHaveLength(5);
    const facts = [...part.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(facts).toEqual(['Post', '@a', '昨天 · 2026-11-20T00:00:00Z', 'T', 'https://a.example/']);
    expect(part.querySelector('.text')?.textContent).toBe('');
  });

  it('shows words of a page as text, whatever markup they look like', () => {
    const { part } = shown({ post: { title: '<b>x</b>', text: '<script>1</script>' } });
    expect(part.querySelector('b, script')).toBeNull();
    expect(part.textContent).toContain('<script>1</script>');
  });

  it('reads pictures that a browser only decodes, and no SVG or page', async () => {
    const artifacts = ['image/png', 'image/svg+xml', 'text/html', 'image/webp'].map(
      (mediaType, at) => ({ ...png, mediaType, path: `file-${at}` }),
    );
    const { whole, reading } = shown({ artifacts });
    whole.dispatchEvent(new Event('toggle'));
    whole.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(reading).toHaveResolved());
    expect(reading.mock.calls).toEqual([
      [['data/items/0001-x/file-0', 'data/items/0001-x/file-3']],
    ]);
  });

  it('shows each picture that is there under its name, and frees it once it is shown', async () => {
    const artifacts = ['a.png', 'gone.png'].map((path) => ({ ...png, path }));
    const found = { digest: 'sha256:1', content: new Uint8Array([1]) };
    const { part, whole } = shown({ artifacts }, new Map([['data/items/0001-x/a.png', found]]));
    whole.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(part.querySelectorAll('figure')).toHaveLength(1));
    expect(part.querySelector('figcaption')?.textContent).toBe('a.png');
    vi.mocked(URL.revokeObjectURL).mockClear();
    part.querySelector('img')?.dispatchEvent(new Event('load'));
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:picture');
  });
});

describe('an item whose sealed record is not in the package', () => {
  const folder = 'items/0001-x';
  const listed = {
    ...{ folder, exhibit: 'EX-1', url: 'https://a.example/', capturedAt: '2026-11-20', id: 'x' },
    ...{ digest: 'sha256:ab', artifacts: [{ path: `${folder}/dom.html`, digest: 'sha256:cd' }] },
  };
  const table = (item: object, findings: readonly object[] = []) =>
    fileTable(
      { facts: { index: { items: [{ ...listed, ...item }] } }, findings, notes: [] } as never,
      t,
    );
  const summary = (item: object) => table(item)?.querySelector('summary')?.textContent;

  it('is told by the index: exhibit, title or else address, and the time of capture', () => {
    expect(summary({ title: 'A title' })).toBe('EX-1 · A title2026-11-20');
    expect(summary({})).toBe('EX-1 · https://a.example/2026-11-20');
    expect(table({})?.querySelector('dl')).toBeNull();
  });

  it('lists the redacted record in place of the sealed one, with its own digest', () => {
    const redactedRecord = { path: `${folder}/record.redacted.json`, digest: 'sha256:ef' };
    const rows = [...(table({ redactedRecord })?.querySelectorAll('tr') ?? [])];
    expect(rows.map((row) => row.textContent)).toEqual([
      `record.redacted.jsonef${t('verifyPage', 'sound')}`,
      `dom.htmlcd${t('verifyPage', 'sound')}`,
    ]);
  });

  it('marks every file that one finding concerns, and says all findings of a file', () => {
    const path = `data/${folder}/dom.html`;
    const found = table({}, [
      { code: 'ALTERED', detail: '', paths: [`data/${folder}/record.json`, path] },
      { code: 'UNLISTED', detail: '', path },
    ]);
    const bad = [...(found?.querySelectorAll('.bad') ?? [])];
    expect(bad.map((row) => row.lastChild?.textContent)).toEqual([
      t('findings', 'ALTERED'),
      `${t('findings', 'ALTERED')} ${t('findings', 'UNLISTED')}`,
    ]);
  });
});
