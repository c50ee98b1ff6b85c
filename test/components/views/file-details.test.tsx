// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { FileDetails } from '../../../components/workspace/files/file-details.tsx';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { render } from '../render.tsx';

const file = { name: '裁定书.pdf', mediaType: 'application/pdf', claims: [] };
const added = {
  page: { url: 'ni:///sha-256;AAAA' },
  file,
  source: { from: '杭州互联网法院', obtained: '电子送达' },
  artifacts: [],
} as unknown as ItemRecord;
const url = 'https://court.example/order.pdf';
const ofTab = {
  ...added,
  page: { url },
  file: { ...file, fetched: { from: 'server', at: '2026-11-21T09:00:01.000Z', status: 200 } },
  source: { from: url, obtained: 'Requested again by Matterproof' },
} as unknown as ItemRecord;

describe('the details of a file', () => {
  it('that was added have its source in a person’s words, no address of bytes', async () => {
    const words = (await render(<FileDetails record={added} />)).textContent;
    expect(words).toContain('杭州互联网法院');
    expect(words).toContain('电子送达');
    expect(words).not.toContain('ni:');
  });

  it('that a tab showed have its address, and how it was had in either language', async () => {
    const english = (await render(<FileDetails record={ofTab} />)).textContent;
    expect(english).toContain(url);
    expect(english).toContain('2026-11-21 09:00:01 UTC');
    expect(english).toContain('not necessarily those that the browser’s viewer shows');
    const chinese = (await render(<FileDetails record={ofTab} />, 'zh-CN')).textContent;
    expect(chinese).toContain('不一定与浏览器所显示的文件相同');
  });
});
