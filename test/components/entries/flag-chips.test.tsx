// @vitest-environment jsdom
import { useTranslation } from 'react-i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { FlagChips, FlagMarks } from '../../../components/workspace/entries/times/flag-chips.tsx';
import { canBreach } from '../../../lib/casework/dates/can-breach.ts';
import { flagsOfTimes } from '../../../lib/casework/dates/date-flags.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import { render } from '../render.tsx';

const MADE: KeyDate = {
  id: 'D',
  matterId: 'M',
  kind: 'key-date',
  type: 'order-made',
  time: { at: '2026-11-08T00:00:00.000+08:00', precision: 'day', timeZone: 'Asia/Shanghai' },
  note: '',
};
const published = { raw: '11月8日', at: '2026-11-07T16:00:00.000Z', precision: 'day' } as const;
const FLAGS = flagsOfTimes(
  { id: 'A', capturedAt: '2026-11-21T12:00:00.000Z', stated: { published } },
  [MADE],
);

const Marks = () => <FlagMarks flags={FLAGS} t={useTranslation().t} />;
const shown = async (language: 'en' | 'zh-CN') => {
  const marks = (await render(<Marks />, language)).querySelector<HTMLElement>('[title]');
  return {
    words: [...(marks?.children ?? [])].map(({ textContent }) => textContent),
    hint: marks?.title,
  };
};

afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

describe('date flags in a cell of the list', () => {
  it('ask in short what cannot be told, and say it whole in the hint', async () => {
    expect(await shown('en')).toEqual({
      words: ['Published after order made?', 'Still online after order made'],
      hint: 'Published before or after order made: cannot tell\nStill online after order made',
    });
    expect(await shown('zh-CN')).toEqual({
      words: ['是否在裁判作出后发布？', '裁判作出后仍在线'],
      hint: '发布于裁判作出前后，无法判断\n裁判作出后仍在线',
    });
  });
});

describe('date flags of two dates of one kind', () => {
  it('that are worded alike are shown once, in their place', async () => {
    const again = FLAGS.map((flag) => ({ ...flag, date: { ...flag.date, id: 'E' } }));
    const chips = await render(<FlagChips flags={[...FLAGS, ...again]} />);
    expect([...chips.querySelectorAll('span span')].map(({ textContent }) => textContent)).toEqual([
      'Published before or after order made: cannot tell',
      'Still online after order made',
    ]);
  });
});

describe('date flags beside an item that no order can forbid', () => {
  it('are shown without the mark of a breach', async () => {
    const classOf = async (isNeutral: boolean) =>
      (await render(<FlagChips flags={FLAGS} isNeutral={isNeutral} />)).querySelector('span')
        ?.className;
    expect(await classOf(true)).toContain('neutral');
    expect(await classOf(false)).not.toContain('neutral');
  });

  it.each([
    ['infringing', true],
    ['', true],
    [undefined, true],
    ['official-record', false],
    ['own-statement', false],
    ['denial', false],
    ['media', false],
  ] as const)('are none in the list for the role %s: %s', (role, isShown) =>
    expect(canBreach(role)).toBe(isShown),
  );
});
