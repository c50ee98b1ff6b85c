import { MANIFEST } from '../../format/layout.ts';
import { collisionKey } from '../../format/path.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import { isActive } from './file-kinds.ts';

/** The files under `data/` that the format knows beside those in the folders of items. */
const KNOWN = [
  /^(index\.html|manifest\.json|custody\.jsonl|verify\.(html|sh|ps1))$/,
  /^(items|statements|comments)\.csv$/,
  /^(items|filing|loadfile|received)\//,
  /^chains\/[^/]+\.jsonl$/,
];
const OWN_ACTIVE = /^(index\.html|verify\.(html|sh|ps1))$/;
/** The pages that a capture keeps, made inert when they are captured, and a copy of one. */
const CAPTURED_ACTIVE = new RegExp(
  '^items/[^/]+/(?:(?:scrolled-|unopened-)?dom\\.html|derived/page-with-media\\.html|' +
    'response\\.html|page\\.mhtml)$',
);

/** The files that people open first; every package has them. */
const NEEDED = ['data/index.html', 'data/items.csv'];

/** A file that the manifest lists and that is not here is found with the manifest. */
const checkNeeded = (bag: Bag): readonly Finding[] => {
  const listed = textOf(bag, MANIFEST) ?? '';
  return NEEDED.filter((path) => !bag.files.has(path) && !listed.includes(`  ${path}\n`)).map(
    (path) => finding('MISSING', 'Every package has it', path),
  );
};

/**
 * Finds files under `data/` that a system would run, and notes those that the format does not know.
 * A file that a person added has a name that no system runs, whatever its kind.
 */
export const checkFiles = (bag: Bag): Checked<Finding> => {
  const paths = [...bag.files.keys()]
    .filter((path) => path.startsWith('data/'))
    .map((path) => path.slice('data/'.length));
  // A name that collides with one of ours is found as such.
  const names = new Map(paths.toReversed().map((path) => [collisionKey(path), path]));
  const active = paths.filter(
    (path) =>
      isActive(path) &&
      names.get(collisionKey(path)) === path &&
      !OWN_ACTIVE.test(path) &&
      !CAPTURED_ACTIVE.test(path),
  );
  const unknown = paths.filter((path) => !KNOWN.some((known) => known.test(path)));
  return {
    findings: [
      ...checkNeeded(bag),
      ...active.map((path) =>
        finding('ACTIVE_FILE', 'A system would run it, or what is in it', `data/${path}`),
      ),
    ],
    notes:
      unknown.length > 0
        ? [
            note(
              'NOT_IN_FORMAT',
              'These files are not part of the format',
              unknown.map((path) => `data/${path}`),
            ),
          ]
        : [],
  };
};
