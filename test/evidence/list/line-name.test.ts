import { expect, it } from 'vitest';
import { LIST_STATES, PAUSE_REASONS } from '../../../lib/evidence/list/capture-list.ts';
import { LINE_REASONS } from '../../../lib/evidence/list/line-reason.ts';
import { LINE_STATES } from '../../../lib/evidence/list/list-line.ts';
import {
  lineReasonName,
  lineStateName,
  listStateName,
  pauseReasonName,
} from '../../../lib/evidence/names/line-name.ts';

it('every state and reason of a list and a line has a name of its own in both languages', () => {
  for (const language of ['en', 'zh-CN']) {
    const names = [
      ...LINE_STATES.map((state) => lineStateName(state, language)),
      ...LINE_REASONS.map((reason) => lineReasonName(reason, language)),
      ...LIST_STATES.map((state) => listStateName(state, language)),
      ...PAUSE_REASONS.map((reason) => pauseReasonName(reason, language)),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names.every(Boolean)).toBe(true);
  }
});

it('no reason says that a page was deleted or removed', () => {
  for (const language of ['en', 'zh-CN'])
    for (const reason of LINE_REASONS)
      expect(lineReasonName(reason, language)).not.toMatch(/delet|remov|删|移除/iu);
});
