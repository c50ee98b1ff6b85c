import type { ReactNode } from 'react';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';

type Props = {
  readonly title: string;
  /** Names the section where that is not its title. */
  readonly label?: string;
  /** What it is for, above what it holds. */
  readonly lead?: string;
  /** Beside the title. */
  readonly button?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a matter's view: its title with a button, what it is for, and what it holds. */
export const Section = ({ title, label = title, lead, button, children }: Props) => (
  <section className={sections.entries} aria-label={label}>
    <header>
      <h2>{title}</h2>
      {button}
    </header>
    {lead && <p className={prose.quiet}>{lead}</p>}
    {children}
  </section>
);
