import { expect, it } from 'vitest';
import { LINE_REASONS } from '../../../lib/evidence/list/line-reason.ts';
import { LINE_STATES } from '../../../lib/evidence/list/list-line.ts';
import { lineReasonName, lineStateName } from '../../../lib/evidence/names/line-name.ts';

it('every state and reason of a line has a name of its own in both languages', () => {
  for (const language of ['en', 'zh-CN']) {
    const names = [
      ...LINE_STATES.map((state) => lineStateName(state, language)),
      ...LINE_REASONS.map((reason) => lineReasonName(reason, language)),
    ];
    expect(new Set(names).size).toBe(LINE_STATES.length + LINE_REASONS.length);
  }
});

it('no reason says that a page was deleted or removed', () => {
  for (const language of ['en', 'zh-CN'])
    for (const reason of LINE_REASONS)
      expect(lineReasonName(reason, language)).not.toMatch(/delet|remov|删|移除/iu);
});
