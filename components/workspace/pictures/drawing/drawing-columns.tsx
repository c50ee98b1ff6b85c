import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './drawing-columns.module.css';

type Props = {
  /** The picture that is drawn on. */
  readonly picture: ReactNode;
  /** The tools beside it. */
  readonly children: ReactNode;
};

/** A picture that is drawn on, and beside it, or in a narrow window below it, the tools. */
export const DrawingColumns = ({ picture, children }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={css.columns}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it when low */}
      <section className={css.scroll} tabIndex={0} aria-label={t('pictures.drawnOn')}>
        {picture}
      </section>
      <div className={css.tools}>{children}</div>
    </div>
  );
};
