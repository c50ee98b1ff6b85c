import type { MarkedRun } from '../../../../lib/search/mark-runs.ts';
import css from './marked-text.module.css';

/**
 * A text with the words that were searched for marked. A plain function, not a component, because
 * rows of a long list use it.
 */
export const markedText = (runs: readonly MarkedRun[]) =>
  runs.map(({ text, isHit }, at) =>
    isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places
      <mark key={at} className={css.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
