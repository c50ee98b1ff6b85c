// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { Stated } from '../../../components/workspace/kit/facts/stated.tsx';
import { render } from '../render.tsx';

const TIME = {
  raw: 'Posted 3d',
  source: 'shown text',
  at: '2026-11-17T16:00:00.000Z',
  precision: 'day',
  countedFrom: '2026-11-21T12:00:00.000Z',
  span: { from: '2026-11-16T16:00:00.000Z', until: '2026-11-19T00:00:00.000Z' },
} as const;

afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

describe('a time that the page counts back', () => {
  it.each([
    ['en', /counted back from .*the words can mean any time from .* to /u],
    ['zh-CN', /往回推算.*页面文字可指 .* 至 .* 之间/u],
  ] as const)('says in %s from when, and all that its words can mean', async (language, words) => {
    const shown = await render(<Stated time={TIME} />, language);
    expect(shown.textContent).toMatch(words);
  });

  it('says nothing of it for a time that is stated outright', async () => {
    const { countedFrom: _from, span: _span, ...outright } = TIME;
    const shown = await render(<Stated time={outright} />, 'en');
    expect(shown.textContent).not.toContain('counted back');
  });
});
