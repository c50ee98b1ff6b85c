// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readAgain } from '../../lib/verify/report/read-again.ts';
import type { Verification } from '../../lib/verify/verification.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { fileTable } from '../../lib/verify-page/show-files.ts';
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
