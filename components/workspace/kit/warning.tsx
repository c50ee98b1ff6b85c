import { type ReactNode, useId } from 'react';
import css from './warning.module.css';

type Props = { readonly title: string; readonly children: ReactNode };

/** A warning about what is below it. */
export const Warning = ({ title, children }: Props) => {
  const id = useId();
  return (
    <section className={css.warning} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};
