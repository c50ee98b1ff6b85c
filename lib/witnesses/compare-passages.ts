import type { WitnessText } from '../evidence/witness/witness.ts';
import { normaliseText } from '../texts/normalise-text.ts';

/** The end of a sentence. `Intl.Segmenter` would end them otherwise in another browser. */
const SENTENCE_END = /([。！？!?]+["”’」』）)]*|\.["”’)]*(?=\s))/gu;

/** The sentences of a text; counts and relative times are left out, and how words are spaced. */
const passagesOf = (text: string): readonly string[] =>
  // Before it is normalised, which takes white space away beside punctuation.
  normaliseText(text.replace(SENTENCE_END, '$1\n'))
    .text.split('\n')
    .filter((passage) => passage !== '');

/** How many passages of the earlier text stand in the later; each counts as often as it stands. */
const countShared = (earlier: readonly string[], later: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const passage of later) left.set(passage, (left.get(passage) ?? 0) + 1);
  return earlier.filter((passage) => {
    const count = left.get(passage) ?? 0;
    left.set(passage, count - 1);
    return count > 0;
  }).length;
};

/** Compares two recognised texts; `none` where one of them has no words. */
export const comparePassages = (before = '', after = ''): WitnessText => {
  const [earlier, later] = [passagesOf(before), passagesOf(after)];
  if (earlier.length === 0 || later.length === 0) return { kind: 'none' };
  return {
    kind: 'passages',
    isSame: earlier.join('\n') === later.join('\n'),
    agree: countShared(earlier, later),
    earlier: earlier.length,
    later: later.length,
  };
};
