import { lexer, type Token, type Tokens } from 'marked';
import type { ReactNode } from 'react';
import css from './guide-text.module.css';

/** A section of the guide: its heading, and what stands under it up to the next. */
export type GuideSection = { readonly title: string; readonly content: ReactNode };

/** The guide: its title, what stands before the first section, and the sections. */
export type Guide = {
  readonly title: string;
  readonly lead: ReactNode;
  readonly sections: readonly GuideSection[];
};

const isHeading = (depth: number) => (token: Token) =>
  token.type === 'heading' && token.depth === depth;

/** A line that leads to the same text in another language: the workspace has a switch for that. */
const isLanguageLink = ({ raw }: Token): boolean =>
  /^\s*\[[^\]]+\]\(guide[\w.-]*\.md\)\s*$/u.test(raw);

/**
 * Reads the guide's Markdown (CommonMark and the tables of GitHub). The text is ours and comes with
 * the build; it becomes elements of React, so that nothing of it is ever read as HTML.
 */
export const parseGuide = (markdown: string): Guide => {
  const tokens = lexer(markdown).filter((token) => !isLanguageLink(token));
  const title = tokens.find(isHeading(1)) as Tokens.Heading | undefined;
  const starts = tokens.flatMap((token, at) => (isHeading(2)(token) ? [at] : []));
  const first = starts[0] ?? tokens.length;
  return {
    title: title?.text ?? '',
    lead: blocks(tokens.slice(0, first).filter((token) => token !== title)),
    sections: starts.map((at, nth) => ({
      title: (tokens[at] as Tokens.Heading).text,
      content: blocks(tokens.slice(at + 1, starts[nth + 1] ?? tokens.length)),
    })),
  };
};

/** Where the build has the pictures that lie beside the guide in the repository. */
const pictureAt = (href: string): string => href.replace(/^pictures\/guide\//u, '/guide/');

const Link = ({ token }: { readonly token: Tokens.Link }) =>
  // Other files of the repository are not in the build: their name is shown, without a link.
  /^https:/u.test(token.href) ? (
    <a href={token.href} target="_blank" rel="noreferrer">
      {inline(token.tokens)}
    </a>
  ) : (
    inline(token.tokens)
  );

const Picture = ({ token }: { readonly token: Tokens.Image }) => (
  <img className={css.picture} src={pictureAt(token.href)} alt={token.text} />
);

const inlineOf = (token: Token, key: number): ReactNode => {
  switch (token.type) {
    case 'strong':
      return <strong key={key}>{inline(token.tokens)}</strong>;
    case 'em':
      return <em key={key}>{inline(token.tokens)}</em>;
    case 'codespan':
      return <code key={key}>{token.text}</code>;
    case 'link':
      return <Link key={key} token={token as Tokens.Link} />;
    case 'image':
      return <Picture key={key} token={token as Tokens.Image} />;
    default:
      // A line that ends within a paragraph is a space, as in HTML; in Chinese it is nothing.
      return 'text' in token ? joinLines(token.text) : token.raw;
  }
};

const joinLines = (text: string): string =>
  text.replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}*])/gu, '').replace(/\n/gu, ' ');

const inline = (tokens: readonly Token[] = []): ReactNode => tokens.map(inlineOf);

const Table = ({ token }: { readonly token: Tokens.Table }) => (
  <table className={css.table}>
    <thead>
      <tr>
        {token.header.map((cell) => (
          <th key={cell.text} scope="col">
            {inline(cell.tokens)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {token.rows.map((row) => (
        <tr key={row[0]?.text}>
          {row.map((cell) => (
            <td key={cell.text}>{inline(cell.tokens)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const List = ({ token }: { readonly token: Tokens.List }) => {
  const items = token.items.map((item) => <li key={item.raw}>{blocks(item.tokens)}</li>);
  return token.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const blockOf = (token: Token, key: number): ReactNode => {
  switch (token.type) {
    case 'space':
      return null;
    case 'paragraph':
      return <p key={key}>{inline(token.tokens)}</p>;
    case 'list':
      return <List key={key} token={token as Tokens.List} />;
    case 'table':
      return <Table key={key} token={token as Tokens.Table} />;
    case 'blockquote':
      return <blockquote key={key}>{blocks(token.tokens)}</blockquote>;
    case 'heading':
      return <h3 key={key}>{inline(token.tokens)}</h3>;
    default:
      return <span key={key}>{inline('tokens' in token ? token.tokens : [token])}</span>;
  }
};

const blocks = (tokens: readonly Token[] = []): ReactNode => tokens.map(blockOf);
