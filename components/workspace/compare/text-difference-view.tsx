import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTexts } from '../../../lib/casework/quotes/text-difference.ts';
import { languageTag } from '../kit/language-tag.ts';
import { DifferenceText } from '../kit/text/difference-text.tsx';
import css from './text-difference-view.module.css';

type Props = {
  readonly before: string;
  readonly after: string;
  readonly language: string | undefined;
};

/**
 * The differences between an earlier and a later text, and what was left out of the comparison.
 */
export const TextDifferenceView = ({ before, after, language }: Props) => {
  const { t } = useTranslation();
  const { pieces, leftOut } = useMemo(() => compareTexts(before, after), [before, after]);
  const changes = pieces.filter(
    ({ kind }, at) => kind === 'new' || (kind === 'gone' && pieces[at + 1]?.kind !== 'new'),
  ).length;
  const left = leftOut.count + leftOut.time;
  return (
    <section aria-label={t('compare.side_difference')}>
      <p className={css.summary} role="status">
        <strong>
          {changes === 0 ? t('compare.same') : t('compare.changes', { count: changes })}
        </strong>{' '}
        {left === 0
          ? t('compare.leftOutNone')
          : t('compare.leftOut', {
              counts: t('compare.counts', { count: leftOut.count }),
              times: t('compare.times', { count: leftOut.time }),
            })}
      </p>
      <div className={css.text} lang={languageTag(language)}>
        <DifferenceText pieces={pieces} />
      </div>
    </section>
  );
};
