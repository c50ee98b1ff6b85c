import { type ReactNode, useId } from 'react';
import css from './line-section.module.css';

/** A sentence; one that says that something is missing is bold. */
export const line = (words: string, isMissing: boolean) => ({
  key: words,
  words: isMissing ? <strong>{words}</strong> : words,
});

/** Sentences about one side of an item, under their heading; nothing where there are none. */
export const LineSection = ({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly words: ReactNode }[];
}) => {
  const id = useId();
  return lines.length === 0 ? null : (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </section>
  );
};
