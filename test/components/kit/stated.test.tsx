// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { CaseZone } from '../../../components/case-zone.tsx';
import { Stated } from '../../../components/workspace/kit/facts/stated.tsx';
import type { StatedTime } from '../../../lib/evidence/item.ts';
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

describe('the zone of a stated time', () => {
  const court = { court: '北京互联网法院' };

  it('is the matter’s, on a computer of any other zone', async () => {
    const time = { raw: '2026-11-21 20:00', at: '2026-11-21T12:00:00.000Z', precision: 'minute' };
    const shown = await render(
      <CaseZone matter={court}>
        <Stated time={time as StatedTime} />
      </CaseZone>,
    );
    expect(shown.textContent).toContain('20:00:00 GMT+8');
  });

  it('makes no other day of a day, and adds no time of day to it', async () => {
    const time = {
      raw: '2014-05-15',
      at: '2014-05-14T16:00:00.000Z',
      precision: 'day',
      assumedTimeZone: 'Asia/Shanghai',
    };
    const shown = await render(
      <CaseZone matter={{ timeZone: 'America/New_York' }}>
        <Stated time={time as StatedTime} />
      </CaseZone>,
    );
    expect(shown.textContent).toContain('May 15, 2014');
    expect(shown.textContent).not.toMatch(/16:00|May 14/u);
  });
});
