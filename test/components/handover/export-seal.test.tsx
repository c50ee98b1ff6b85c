// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ExportSeal } from '../../../components/workspace/handover/export/export-seal.tsx';
import { render } from '../render.tsx';

const signer = Array.from({ length: 32 }, (_, at) => (at + 16).toString(16).toUpperCase()).join(
  ':',
);

describe('the signature facts of an export', () => {
  it('show the whole fingerprint and the time of the authority', async () => {
    const root = await render(
      <ExportSeal signedAs={{ signer, genTime: '2026-11-21T12:00:01.000Z' }} />,
    );
    expect(root.querySelector('code')?.textContent).toBe(signer);
    expect(root.querySelector('time')?.dateTime).toBe('2026-11-21T12:00:01.000Z');
    expect(root.querySelector('[role=status]')).toBeNull();
  });

  it('say in the screen’s language why there is no time-stamp', async () => {
    const unstamped = {
      code: 'HTTP_STATUS',
      message: 'The authority answered with HTTP 503.',
    } as const;
    const said = async (language?: 'zh-CN') =>
      (await render(<ExportSeal signedAs={{ signer, unstamped }} />, language)).querySelector(
        '[role=status]',
      )?.textContent;
    expect(await said()).toBe(
      'The package bears no time-stamp. The authority answered with an error. (HTTP 503)',
    );
    expect(await said('zh-CN')).toContain('机构返回错误。 (HTTP 503)');
  });
});
