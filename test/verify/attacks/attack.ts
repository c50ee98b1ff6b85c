import type { FindingCode } from '../../../lib/verify/finding.ts';
import type { Forgery } from '../../support/packages/forge.ts';

/**
 * A way to deceive with a key of one’s own: what is done to a sound package, and the finding that
 * must name it, for `path` if that is given. Manifests are made anew after the change.
 */
export type Attack = {
  readonly does: string;
  readonly change: (files: Forgery) => void;
  readonly code: FindingCode;
  readonly path?: string;
};

/** Replaces text in a file of a package; throws if it is not there, as a test would then pass. */
export const replaceText = (files: Forgery, path: string, from: string, to: string): void => {
  const text = files.get(path)?.toString() ?? '';
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  files.set(path, text.replace(from, to));
};
