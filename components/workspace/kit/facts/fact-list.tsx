import type { ReactNode } from 'react';
import css from './fact-list.module.css';

/** A fact and its name; an unknown fact is not shown. */
export type Fact = readonly [name: string, fact: ReactNode];

type Props = { readonly title?: string; readonly facts: readonly Fact[] };

/** A list of facts with an optional title; empty if no fact is known. */
export const FactList = ({ title, facts }: Props) => {
  const known = facts.filter(([, fact]) => fact !== undefined && fact !== '' && fact !== false);
  if (known.length === 0) return null;
  return (
    <section className={css.section}>
      {title && <h2>{title}</h2>}
      <dl>
        {known.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
