import { canonicalBytes, canonicalText } from '../../../evidence/chain/canonical.ts';
import type { Bytes, Digest } from '../../../evidence/digest.ts';
import type { FileClaim, FileFacts } from '../../../evidence/file/file-facts.ts';
import type { Artifact, ItemRecord, PageFacts } from '../../../evidence/item.ts';
import type { MediaFacts, MissingMedium } from '../../../evidence/media/media.ts';
import type { Problem } from '../../../evidence/problem.ts';
import { maskText } from './covered-words.ts';
import { maskStated } from './mask-values.ts';

/** Words of the page's server and of its own description, which say the page's words again. */
const redactPage = (
  { headers, openGraph, ...page }: PageFacts,
  words: readonly string[] | undefined,
): PageFacts => {
  const { characterSet, protocol, language, status, redirects } = page;
  const { navigatedAt, loadedAt, observedAt } = page;
  const technical = { characterSet, protocol, language, status, redirects };
  const kept = { ...technical, navigatedAt, loadedAt, observedAt };
  const present = Object.fromEntries(Object.entries(kept).filter(([, one]) => one !== undefined));
  return {
    ...maskStated(page, words),
    ...present,
    ...(words && headers && { headers: maskStated(headers, words) }),
    ...(words && openGraph && { openGraph: maskStated(openGraph, words) }),
  };
};

/** A date that is read from masked words would state them in other letters. */
const redactClaim = (claim: FileClaim, words: readonly string[] | undefined): FileClaim => {
  const raw = maskText(claim.raw, words);
  return raw === claim.raw ? claim : { by: claim.by, name: claim.name, raw };
};

/** The names of files and what files state of themselves are words; kinds and sizes are not. */
const redactFile = (file: FileFacts, words: readonly string[] | undefined): FileFacts => ({
  ...file,
  name: maskText(file.name, words),
  claims: file.claims.map((claim) => redactClaim(claim, words)),
  ...(file.fetched?.url !== undefined && {
    fetched: { ...file.fetched, url: maskText(file.fetched.url, words) },
  }),
  ...(file.attachments && {
    attachments: file.attachments.map((one) => ({
      ...one,
      ...(one.name !== undefined && { name: maskText(one.name, words) }),
    })),
  }),
});

const redactProblem = (problem: Problem, words: readonly string[] | undefined): Problem => ({
  ...problem,
  message: maskText(problem.message, words),
  ...(problem.values && {
    values: Object.fromEntries(
      Object.entries(problem.values).map(([name, value]) => [
        name,
        typeof value === 'string' ? maskText(value, words) : value,
      ]),
    ),
  }),
});

const placeOf = ({ element, url, detail }: MissingMedium) => ({
  ...{ element },
  ...(url !== undefined && { url }),
  ...(detail !== undefined && { detail }),
});

/** Where the files of a post stood says words of the page; what they are does not. */
const redactMedia = (media: MediaFacts, words: readonly string[] | undefined): MediaFacts => ({
  ...media,
  missing: media.missing.map((one) => ({ ...one, ...maskStated(placeOf(one), words) })),
});

const redactArtifact = (artifact: Artifact, words: readonly string[] | undefined): Artifact =>
  artifact.medium ? { ...artifact, medium: maskStated(artifact.medium, words) } : artifact;

/**
 * A sealed record without covered words in what it states of the page, or undefined if it states
 * none. Its format, files, custodian, times and place in the chain stay as they were sealed.
 */
export const redactRecord = (
  record: ItemRecord,
  digest: Digest,
  words: readonly string[] | undefined,
): { readonly record: ItemRecord; readonly bytes: Bytes } | undefined => {
  const { page, post, file, source, selection, problems, method } = record;
  const { artifacts, conditions } = record;
  const media = conditions?.media;
  const before = {
    ...{ page, problems, method, artifacts, conditions },
    ...(post && { post }),
    ...(file && { file }),
    ...(source && { source }),
    ...(selection && { selection }),
  };
  const changed = {
    page: redactPage(page, words),
    ...(post && { post: maskStated(post, words) }),
    ...(file && { file: redactFile(file, words) }),
    ...(source && { source: maskStated(source, words) }),
    ...(selection && { selection: maskStated(selection, words) }),
    ...(artifacts && { artifacts: artifacts.map((one) => redactArtifact(one, words)) }),
    conditions: media ? { ...conditions, media: redactMedia(media, words) } : conditions,
    problems: problems.map((one) => redactProblem(one, words)),
    method: method.map((step) => ({
      ...step,
      ...(step.detail !== undefined && { detail: maskText(step.detail, words) }),
    })),
  };
  if (canonicalText(changed) === canonicalText(before)) return undefined;
  const redacted = { ...record, ...changed, redactedFrom: digest };
  return { record: redacted, bytes: canonicalBytes(redacted) };
};
