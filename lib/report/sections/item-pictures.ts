import { artifactsSent, type ExportItem, type SentDerived } from '../../evidence/export-item.ts';
import type { Artifact } from '../../evidence/item.ts';
import { roleName } from '../../evidence/names/role-name.ts';
import { itemFolder } from '../../format/layout.ts';
import { runsNothing } from '../../format/runs-nothing.ts';
import { label, phrase, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';

/** A path relative to the report as an address: each segment encoded. */
export const linkTo = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const addressOf = ({ number, record }: ExportItem, path: string): string =>
  linkTo(`${itemFolder(number, record.id)}/${path}`);

/** The pictures that are the browser's own pixels, the post first, then the page from its top. */
const ORDER: readonly Artifact['role'][] = [
  ...(['file', 'post', 'viewport', 'before-reload', 'unopened', 'page-segment'] as const),
];

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

/** The pictures of the parts that scroll by themselves, by their index in the record's coverage. */
const byArea = (pictures: readonly Artifact[]): ReadonlyMap<number, readonly Artifact[]> => {
  const found = new Map<number, Artifact[]>();
  for (const picture of pictures)
    if (picture.role === 'page-segment' && picture.area !== undefined)
      found.set(picture.area, [...(found.get(picture.area) ?? []), picture]);
  return found;
};

/**
 * Which rows of a part a picture shows, and where it shows them: the rest of the picture is the
 * page around that part.
 */
const areaCaption = ({ path, offset, usable, pixels }: Artifact): Html => {
  const { x = 0, y = 0 } = usable ?? {};
  const { width = 0, height = 0 } = usable ?? pixels ?? {};
  const values = { from: Math.round(offset?.y ?? 0), x, y, width, height };
  return html`<code>${path}</code> ${phrase('areaPicture', values)}`;
};

/**
 * All pictures of an item, each with what it is: the post large, and the screen and the whole page,
 * part by part, small; then those of each part of the page that scrolls by itself.
 */
export const itemPictures = (item: ExportItem, exhibit: string): Html => {
  const pictures = picturesOf(item);
  const [first, ...others] = pictures.filter(
    ({ role, area }) => role === 'post' || area === undefined,
  );
  const show = (picture: Artifact, name: string, caption: Html): Html =>
    figure(addressOf(item, picture.path), `${exhibit} ${picture.path}`, caption, name);
  const named = (picture: Artifact, name: string): Html => {
    const role = roleName(picture.role, item.record.post?.kind);
    const caption = html`<code>${picture.path}</code> ${label(`role_${role}`)}`;
    return show(picture, name, caption);
  };
  if (!first) return html``;
  const parts = others.map((picture) => named(picture, 'part'));
  const page = parts.length > 0 && html`<div class="parts">${parts}</div>`;
  const areas = [...byArea(pictures)].map(([index, of]) => {
    const name = item.record.conditions.coverage?.areas[index]?.name ?? String(index + 1);
    const shown = of.map((picture) => show(picture, 'part', areaCaption(picture)));
    return html`<h3>${phrase('areaHeading', { name })}</h3><div class="parts">${shown}</div>`;
  });
  return html`${named(first, 'first')}${page}${areas}`;
};

/** What a derived file is: where its original goes out as well, a reader can compare the two. */
export const derivedRole = (item: ExportItem, { kind, from }: SentDerived): ReportKey => {
  if (kind === 'text') return 'role_redactedText';
  if (kind === 'page') return 'role_shownPage';
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
