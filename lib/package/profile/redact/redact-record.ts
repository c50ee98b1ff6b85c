import { canonicalBytes, canonicalText } from '../../../evidence/chain/canonical.ts';
import type { Bytes, Digest } from '../../../evidence/digest.ts';
import type { ItemRecord, PageFacts } from '../../../evidence/item.ts';
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

/**
 * A sealed record without covered words in what it states of the page, or undefined if it states
 * none. Its format, artifacts, custodian, times and place in the chain stay as they were sealed.
 */
export const redactRecord = (
  record: ItemRecord,
  digest: Digest,
  words: readonly string[] | undefined,
): { readonly record: ItemRecord; readonly bytes: Bytes } | undefined => {
  const { page, post, selection, problems, method } = record;
  const before = { page, ...(post && { post }), ...(selection && { selection }), problems, method };
  const changed = {
    page: redactPage(page, words),
    ...(post && { post: maskStated(post, words) }),
    ...(selection && { selection: maskStated(selection, words) }),
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
