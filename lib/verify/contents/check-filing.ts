import type { Digest } from '../../evidence/digest.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';

/** What was made for filing lies in these folders, and in the first volume alone. */
const FILED = /^data\/(?:filing|loadfile)\//;

/**
 * What makes a PDF do something when it is opened (ISO 32000-2, 12.6.4 and 7.11.4): names of its
 * objects, which our writer keeps outside compressed streams.
 */
const ACTIONS = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|OpenAction|AA|RichMedia|XFA)\b/;
/** The part of an office document that holds macros (ECMA-376, Part 4; vendor's part name). */
const MACROS = /vbaProject\.bin|\/activeX\d|\/embeddings\//;

/** The content of pictures and pages, whose compressed bytes mean nothing here. */
const STREAMS = /stream\r?\n[\s\S]*?endstream/g;

const asciiOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** How a filed document would act by itself; undefined where it does not. */
const actionIn = (path: string, bytes: Uint8Array): string | undefined => {
  if (path.endsWith('.pdf')) return ACTIONS.exec(asciiOf(bytes).replace(STREAMS, ''))?.[0];
  return /\.(?:docx|xlsx)$/.test(path) ? MACROS.exec(asciiOf(bytes))?.[0] : undefined;
};

const digestsOf = ({ digest, artifacts, withheld, derived, redactedRecord }: ParsedItem) => [
  digest,
  ...[...artifacts, ...(withheld ?? []), ...(derived ?? [])].map((file) => file.digest),
  ...(redactedRecord ? [redactedRecord.digest] : []),
];

/** Everything in the package that a filed document can have been made from. */
const parentsIn = ({ items, elsewhere, custody }: ParsedIndex): ReadonlySet<Digest> =>
  new Set([
    ...items.flatMap(digestsOf),
    ...elsewhere.map(({ digest }) => digest),
    ...(custody.head ? [custody.head] : []),
  ]);

const checkListed = (bag: Bag, index: ParsedIndex): readonly Finding[] => {
  const parents = parentsIn(index);
  const isWhole = index.export.volume.count === 1;
  return (index.filing ?? []).flatMap(({ path, digest, from }) => {
    const place = `data/${path}`;
    const file = bag.files.get(place);
    const stray = from.filter((parent) => !parents.has(parent)).length;
    if (!FILED.test(place))
      return [finding('INDEX_DISAGREES', 'It is listed for filing and lies elsewhere', place)];
    if (!file) return [finding('MISSING', 'The index lists it for filing', place)];
    if (file.digest !== digest)
      return [finding('ALTERED', 'It is not what the index lists for filing', place)];
    if (isWhole && stray > 0)
      return [
        finding('DERIVED_DISAGREES', `${stray} of its parents are not in the package`, place),
      ];
    return [];
  });
};

const checkActions = (bag: Bag): readonly Finding[] =>
  [...bag.files].flatMap(([path, { content }]) => {
    if (!FILED.test(path) || !content) return [];
    const action = actionIn(path, content);
    return action ? [finding('ACTIVE_FILE', `It holds ${action}`, path)] : [];
  });

/**
 * Checks what was made for filing: each file is listed with its digest and with parents that the
 * package holds, none is there that the index does not list, and none acts by itself. Their words
 * are not compared with the records, which a note says.
 */
export const checkFiling = (bag: Bag, index: ParsedIndex): Checked<Finding> => {
  const listed = new Set((index.filing ?? []).map(({ path }) => `data/${path}`));
  const paths = [...bag.files.keys()].filter((path) => FILED.test(path));
  const unlisted = paths.filter((path) => !listed.has(path));
  return {
    findings: [
      ...checkListed(bag, index),
      ...unlisted.map((path) =>
        finding('INDEX_DISAGREES', 'The index does not list it for filing', path),
      ),
      ...checkActions(bag),
    ],
    notes:
      paths.length > 0
        ? [note('FILING_NOT_COMPARED', 'Their words were not compared with the records', paths)]
        : [],
  };
};
