import type { Digest } from '../../evidence/digest.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';

const SCRIPTS = ['data/verify.sh', 'data/verify.ps1'] as const;

type Digests = { readonly [path in (typeof SCRIPTS)[number]]?: Digest };

/**
 * The digests of the scripts that each version of the maker writes. A version that was released
 * stays here for ever; a change of a script raises the version in `lib/report/report-maker.ts`.
 */
export const SCRIPT_DIGESTS: { readonly [version: string]: Digests } = {
  'matterproof-report/7': {
    'data/verify.sh': 'sha256:78161c2dab4bd95e7d31e3a4abcfb800423b36a8abefab15dd4863641e702bf1',
    'data/verify.ps1': 'sha256:f343620c4e1490321c97eb7ba3f50bf33a901b50c2bc3ccd0721c8d44a0e8c2a',
  },
  'matterproof-report/8': {
    'data/verify.sh': 'sha256:4990879c413a3a3c9f66f5d2fca80dce69dc1f5b0a14c9b699f43c7335775550',
    'data/verify.ps1': 'sha256:f343620c4e1490321c97eb7ba3f50bf33a901b50c2bc3ccd0721c8d44a0e8c2a',
  },
};

/** Packages from before a maker was named have no scripts. */
const NO_SCRIPTS: Digests = {};

const digestsOf = (maker: string | undefined): Digests | undefined => {
  if (maker === undefined) return NO_SCRIPTS;
  const [version = ''] = maker.split(' ');
  return Object.hasOwn(SCRIPT_DIGESTS, version) ? SCRIPT_DIGESTS[version] : undefined;
};

/**
 * Compares the scripts of a package, which people run, with those that its maker writes, whatever
 * its build. If the version of the maker is not known here, a note says not to run them.
 */
export const checkScripts = (bag: Bag, { export: made }: ParsedIndex): Checked<Finding> => {
  const held = SCRIPTS.filter((path) => bag.files.has(path));
  const digests = digestsOf(made.maker);
  if (held.length === 0) return { findings: [], notes: [] };
  if (!digests)
    return {
      findings: [],
      notes: [note('SCRIPTS_NOT_CHECKED', `${JSON.stringify(made.maker)} wrote them`, held)],
    };
  const wrong = held.filter((path) => bag.files.get(path)?.digest !== digests[path]);
  return {
    findings: wrong.map((path) =>
      finding('SCRIPT_DISAGREES', 'Its maker writes another one, or none', path),
    ),
    notes: [],
  };
};
