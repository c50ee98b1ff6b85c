import type { ReactNode } from 'react';
import css from './chosen-words.module.css';

type Props = {
  /** What the person has chosen, or how to choose. */
  readonly status: string;
  readonly children: ReactNode;
};

/** The bar above words that can be chosen: its controls, and which words are chosen. */
export const ChosenWords = ({ status, children }: Props) => (
  <div className={css.bar}>
    {children}
    <span role="status" className={css.chosen}>
      {status}
    </span>
  </div>
);
