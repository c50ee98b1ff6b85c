import type { ReactNode } from 'react';
import css from './side-by-side.module.css';

/** Two things beside one another, the earlier at the left; below one another on a narrow screen. */
export const SideBySide = ({ children }: { readonly children: ReactNode }) => (
  <div className={css.pair}>{children}</div>
);
