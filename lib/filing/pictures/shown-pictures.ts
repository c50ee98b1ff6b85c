import type { Digest } from '../../evidence/digest.ts';
import { artifactsSent, type ExportItem, type SentDerived } from '../../evidence/export-item.ts';
import type { Artifact } from '../../evidence/item.ts';

/**
 * A picture of an item that goes out. `path` and `digest` are those of the file to read, `artifact`
 * the captured picture that it is or was made from, which says what it shows and where that lies.
 * `made` is the derived file where one stands in place of an original that stays back.
 */
export type ShownPicture = {
  readonly path: string;
  readonly digest: Digest;
  readonly artifact: Artifact;
  readonly made?: SentDerived;
};

const isPicture = ({ mediaType }: { readonly mediaType: string }): boolean =>
  /^image\/(?:png|jpeg|webp)$/u.test(mediaType);

const original = (artifact: Artifact): ShownPicture => {
  const { path, digest } = artifact;
  return { path, digest, artifact };
};

/** The last copy of a picture that goes out: the profile lets none out that shows too much. */
const copyOf = ({ derived = [] }: ExportItem, { digest }: Artifact): SentDerived | undefined =>
  derived.findLast((file) => isPicture(file) && file.from.includes(digest));

/**
 * The pictures of an item as they go out, in the order of the record: each captured picture, or its
 * copy with black boxes where the picture itself stays back. What has neither is left out.
 */
export const shownPictures = (item: ExportItem): readonly ShownPicture[] => {
  const sent = new Set(artifactsSent(item).map(({ path }) => path));
  return item.record.artifacts.filter(isPicture).flatMap((artifact) => {
    if (sent.has(artifact.path)) return [original(artifact)];
    const made = copyOf(item, artifact);
    return made ? [{ path: made.path, digest: made.digest, artifact, made }] : [];
  });
};

/** The copies with marks of pictures that go out themselves: outlines, arrows and notes. */
export const markedCopies = (item: ExportItem): readonly ShownPicture[] => {
  const sent = artifactsSent(item);
  return (item.derived ?? []).filter(isPicture).flatMap((made) => {
    const artifact = sent.find(({ digest }) => made.from.includes(digest));
    return artifact ? [{ path: made.path, digest: made.digest, artifact, made }] : [];
  });
};

/** The pictures that stay back and of which no copy goes out. */
export const heldBackPictures = (item: ExportItem): readonly Artifact[] => {
  const shown = new Set(shownPictures(item).map(({ artifact }) => artifact.path));
  return item.record.artifacts.filter((file) => isPicture(file) && !shown.has(file.path));
};
