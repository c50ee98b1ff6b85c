// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { joinNames } from '../../components/join-names.ts';
import { DistributionWords } from '../../components/workspace/remedies/distribution-words.tsx';
import { render } from './render.tsx';

it('names of a list are told apart in both languages', () => {
  expect(joinNames(['站内消息', '日报'], 'zh-CN')).toBe('站内消息、日报');
  expect(joinNames(['Daily report', 'App'], 'en')).toBe('Daily report, App');
  expect(joinNames([], 'en')).toBe('');
});

it('channels and recipients are told apart on a Chinese screen', async () => {
  const of = {
    channels: ['in-site', 'daily-report'],
    recipients: ['日报用户', '订阅用户'],
  } as const;
  const root = await render(<DistributionWords of={of} />, 'zh-CN');
  expect(root.textContent).toContain('站内消息、日报 → 日报用户、订阅用户');
});
