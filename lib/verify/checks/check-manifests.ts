import type { Digest } from '../../evidence/digest.ts';
import { MANIFEST, SIGNATURE, TAG_FILES, TAG_MANIFEST } from '../../format/layout.ts';
import { pathFault } from '../../format/path.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

type Listed = {
  readonly digests: ReadonlyMap<string, Digest>;
  readonly findings: readonly Finding[];
};

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

const parseManifest = (text: string, name: string): Listed => {
  const digests = new Map<string, Digest>();
  const findings: Finding[] = [];
  const lines = text.split('\n');
  if (lines.pop() !== '') findings.push(finding('NOT_CANONICAL', 'The last line has no end', name));
  for (const [at, line] of lines.entries()) {
    const [, hex, path] = LINE.exec(line) ?? [];
    if (hex === undefined || path === undefined || digests.has(path))
      findings.push(
        finding('NOT_CANONICAL', `Line ${at + 1} is not a digest and a path of its own`, name),
      );
    else digests.set(path, `sha256:${hex}`);
    const fault = path === undefined ? undefined : pathFault(path);
    if (path !== undefined && fault !== undefined)
      findings.push(finding('UNSAFE_PATH', `Line ${at + 1} of ${name}: the name ${fault}`, path));
  }
  return { digests, findings };
};

const isInOrder = (paths: readonly string[], order: readonly string[]): boolean =>
  paths.length === order.length && paths.every((path, at) => path === order[at]);

const compare = (
  bag: Bag,
  { digests }: Listed,
  own: readonly string[],
  name: string,
): readonly Finding[] => [
  ...[...digests].flatMap(([path, digest]) => {
    const file = bag.files.get(path);
    if (!file) return [finding('MISSING', `Listed in ${name}`, path)];
    if (file.digest === undefined || file.digest === digest) return [];
    return [finding('ALTERED', `Its digest is not the one in ${name}`, path)];
  }),
  ...own
    .filter((path) => !digests.has(path))
    .map((path) => finding('UNLISTED', `Not listed in ${name}`, path)),
];

const checkManifest = (
  bag: Bag,
  name: string,
  own: readonly string[],
  order: (listed: Listed) => readonly string[],
) => {
  const text = textOf(bag, name);
  if (text === undefined) {
    const detail = bag.files.has(name) ? 'It cannot be read as text' : 'A bag must have it';
    return [finding(bag.files.has(name) ? 'NOT_A_BAG' : 'MISSING', detail, name)];
  }
  const listed = parseManifest(text, name);
  const ordered = isInOrder([...listed.digests.keys()], order(listed));
  return [
    ...listed.findings,
    ...(ordered
      ? []
      : [
          finding(
            'NOT_CANONICAL',
            'Its lines are not those, or not in the order, of the format',
            name,
          ),
        ]),
    ...compare(bag, listed, own, name),
  ];
};

/**
 * Compares every file with both manifests (RFC 8493, 3): files that are missing, altered, or not
 * listed. The tag manifest lists the four tag files in the order of the format, the payload
 * manifest all paths under `data/`, sorted.
 */
export const checkManifests = (bag: Bag): readonly Finding[] => {
  const paths = [...bag.files.keys()];
  const signatures: readonly string[] = Object.values(SIGNATURE);
  const payload = paths.filter((path) => path.startsWith('data/'));
  const tags = paths.filter(
    (path) => !path.startsWith('data/') && path !== TAG_MANIFEST && !signatures.includes(path),
  );
  const sorted = ({ digests }: Listed): readonly string[] =>
    [...digests.keys()].filter((path) => path.startsWith('data/')).sort();
  return [
    ...bag.outside.map((path) => finding('UNLISTED', 'It lies outside the bag’s folder', path)),
    ...checkManifest(bag, TAG_MANIFEST, tags, () => TAG_FILES),
    ...checkManifest(bag, MANIFEST, payload, sorted),
  ];
};
