import { readFileSync } from 'node:fs';

/** A page as a site words it: what it is, its title, and its visible text. */
export type WordedPage = {
  readonly is: string;
  readonly site: string;
  readonly title: string;
  readonly text: string;
};

/** The pages of a file of `pages`: `## kind · site`, the title, and the lines of its text. */
export const readPages = (name: 'absent' | 'genuine'): readonly WordedPage[] =>
  readFileSync(new URL(`pages/${name}.txt`, import.meta.url), 'utf8')
    .split(/^## /mu)
    .filter(Boolean)
    .map((block) => {
      const [head = '', title = '', ...lines] = block.trim().split('\n');
      const [is = '', site = is] = head.split(' · ');
      return { is: name === 'genuine' ? 'genuine' : is, site, title, text: lines.join('\n') };
    });
