import type { ReactNode } from 'react';
import css from './drawing-columns.module.css';

type Props = {
  /** The picture that is drawn on. */
  readonly picture: ReactNode;
  /** The tools beside it. */
  readonly children: ReactNode;
};

/** A picture that is drawn on, and beside it, or in a narrow window below it, the tools. */
export const DrawingColumns = ({ picture, children }: Props) => (
  <div className={css.columns}>
    <div className={css.scroll}>{picture}</div>
    <div className={css.tools}>{children}</div>
  </div>
);
