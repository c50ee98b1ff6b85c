import { artifactsSent, type ExportItem, type SentDerived } from '../../evidence/export-item.ts';
import type { Artifact } from '../../evidence/item.ts';
import { itemFolder } from '../../format/layout.ts';
import { runsNothing } from '../../format/runs-nothing.ts';
import { label, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';

/** A path relative to the report as an address: each segment encoded. */
export const linkTo = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const addressOf = ({ number, record }: ExportItem, path: string): string =>
  linkTo(`${itemFolder(number, record.id)}/${path}`);

/** The pictures that are the browser's own pixels, the post first, then the page from its top. */
const ORDER: readonly Artifact['role'][] = ['post', 'viewport', 'before-reload', 'page-segment'];

const picturesOf = (item: ExportItem): readonly Artifact[] => {
  const pictures = artifactsSent(item).filter(
    ({ path, mediaType }) => mediaType.startsWith('image/') && runsNothing(path),
  );
  return ORDER.flatMap((wanted) => pictures.filter(({ role }) => role === wanted));
};

const figure = (source: string, alt: string, caption: Html, name: string): Html =>
  html`<figure class="${name}"><a href="${source}"><img src="${source}" alt="${alt}"
 loading="lazy"></a><figcaption>${caption}</figcaption></figure>
`;

const derivedImages = ({ derived = [] }: ExportItem) =>
  derived.filter(({ path, mediaType }) => runsNothing(path) && mediaType.startsWith('image/'));

/**
 * The picture that represents an item in a table: the post alone, or else the screen; of a redacted
 * item the first copy with black boxes.
 */
export const thumbnail = (item: ExportItem, exhibit: string): Html => {
  const first = picturesOf(item)[0] ?? derivedImages(item)[0];
  if (!first) return html``;
  const source = addressOf(item, first.path);
  return html`<a href="${source}"><img src="${source}" alt="${exhibit}" loading="lazy"></a>`;
};

/**
 * All pictures of an item, each with what it is: the post large, and the screen and the whole page,
 * part by part, small.
 */
export const itemPictures = (item: ExportItem, exhibit: string): Html => {
  const [first, ...others] = picturesOf(item);
  const show = ({ path, role }: Artifact, name: string): Html => {
    const caption = html`<code>${path}</code> ${label(`role_${role}`)}`;
    return figure(addressOf(item, path), `${exhibit} ${path}`, caption, name);
  };
  if (!first) return html``;
  const parts = others.map((picture) => show(picture, 'part'));
  const page = parts.length > 0 && html`<div class="parts">${parts}</div>`;
  return html`${show(first, 'first')}${page}`;
};

/** What a derived file is: where its original goes out as well, a reader can compare the two. */
export const derivedRole = (item: ExportItem, { kind, from }: SentDerived): ReportKey => {
  if (kind === 'text') return 'role_redactedText';
  const isShown = artifactsSent(item).some(({ digest }) => from.includes(digest));
  return isShown ? 'role_derived' : 'role_redactedCopy';
};

/** The files made later from artifacts, each with the names of the artifacts it was made from. */
export const derivedPictures = (item: ExportItem, exhibit: string): Html =>
  html`${derivedImages(item).map((file) => {
    const { path, from } = file;
    const parents = item.record.artifacts
      .filter(({ digest }) => from.includes(digest))
      .map((parent) => parent.path)
      .join(', ');
    const caption = html`${label(derivedRole(item, file))} <code>${path} ← ${parents}</code>`;
    return figure(addressOf(item, path), `${exhibit} ${path}`, caption, 'copy');
  })}`;
