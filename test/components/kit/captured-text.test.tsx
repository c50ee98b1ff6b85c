// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CapturedText } from '../../../components/workspace/kit/text/captured-text.tsx';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { render, until } from '../render.tsx';

const artifact = (text: string): ArtifactRow =>
  ({ role: 'dom', blob: { text: async () => text } }) as unknown as ArtifactRow;

describe('a captured text', () => {
  it('is shown unchanged and never parsed as markup', async () => {
    const hostile = '<script>document.title = "taken"</script><b>bold</b>&amp;';
    const root = await render(<CapturedText artifact={artifact(hostile)} language="zh-CN" />);
    await until(() => root.querySelector('pre') !== null);
    expect(root.querySelector('pre')?.textContent).toBe(hostile);
    expect(root.querySelector('script, b')).toBeNull();
  });

  it('marks the words of a search, in any case, and stays word for word', async () => {
    const text = 'Thermal runaway, thermal\nRUNAWAY <b>';
    const root = await render(
      <CapturedText artifact={artifact(text)} language="en" find="thermal runaway" />,
    );
    await until(() => root.querySelector('mark') !== null);
    const marks = [...root.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['Thermal runaway', 'thermal\nRUNAWAY']);
    expect(root.querySelector('pre')?.textContent).toBe(text);
  });

  it('is cut when it is too long to lay out, and says so', async () => {
    const root = await render(
      <CapturedText artifact={artifact('字'.repeat(300_000))} language={undefined} />,
    );
    await until(() => root.querySelector('pre') !== null);
    expect(root.querySelector('pre')?.textContent).toHaveLength(200_000);
    expect(root.textContent).toContain('The first 200,000 characters are shown.');
  });

  it('that cannot be read says so instead of showing an empty text', async () => {
    const lost = { role: 'text', blob: { text: () => Promise.reject(new DOMException('gone')) } };
    const root = await render(
      <CapturedText artifact={lost as unknown as ArtifactRow} language={undefined} />,
    );
    await until(() => root.querySelector('[role=alert]') !== null);
    expect(root.textContent).toContain('could not be read');
    expect(root.querySelector('pre')).toBeNull();
  });

  it('has a lang attribute only if the page stated a well-formed language', async () => {
    const root = await render(<CapturedText artifact={artifact('x')} language={'"><b>'} />);
    await until(() => root.querySelector('pre') !== null);
    expect(root.querySelector('pre')?.hasAttribute('lang')).toBe(false);
  });
});
