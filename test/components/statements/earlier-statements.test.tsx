// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { EarlierStatements } from '../../../components/workspace/statements/text/earlier-statements.tsx';
import type { Statement } from '../../../lib/evidence/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { render } from '../render.tsx';

const artifact = { path: 'post.txt', digest: `sha256:${'0'.repeat(64)}` } as ArtifactRow;
const item = {
  id: '01B',
  exhibit: 'YL-0002',
  capturedAt: '2026-11-21T12:00:00.000Z',
} as ListedItem;
const statement = {
  id: 's',
  category: 'false-fact',
  anchor: { artifact: 'post.txt', exact: 'a "known thief" here', prefix: '', suffix: '' },
} as Statement;

const shown = async (text: string, language: 'en' | 'zh-CN' = 'en') => {
  const texts = new Map([['post.txt', text]]);
  const earlier = [{ statement, from: { ...item, id: '01A', exhibit: 'YL-0001' } as ListedItem }];
  const nothing = () => {};
  const element = await render(
    <EarlierStatements {...{ item, artifact, texts, earlier, onShow: nothing, onAdd: nothing }} />,
    language,
  );
  return element.textContent ?? '';
};

describe('a statement of an earlier capture', () => {
  it('is found with other spaces and quotes, and the screen says what differs', async () => {
    const later = 'a\u00a0“known\nthief” here';
    const english = await shown(later);
    expect(english).toContain('Found again');
    expect(english).toMatch(/what differs: spaces or line breaks, the shape of quotation marks\./);
    expect(english).not.toContain('Changed');
    expect(await shown(later, 'zh-CN')).toMatch(/不同之处为：空格或换行.*引号的写法/);
  });

  it('is found verbatim without such a note, and changed where a word is another', async () => {
    const same = await shown('a "known thief" here');
    expect(same).toContain('Found again');
    expect(same).not.toContain('what differs');
    expect(await shown('a "known chief" here')).toContain('Changed');
  });
});
