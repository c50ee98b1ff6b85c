import { isDigest } from '../evidence/digest.ts';
import { PACKAGE_FORMAT } from '../format/layout.ts';
import { list, object, optional, parseJson, text, whole } from '../format/shape.ts';
import type { PackageIndex } from '../package/build-index.ts';
import { type Bag, textOf } from './bag.ts';
import { type Finding, finding } from './finding.ts';

/** Where the index lies in a bag. */
export const INDEX_PATH = 'data/manifest.json';

const artifact = object({
  path: text,
  role: optional(text),
  mediaType: text,
  bytes: whole,
  digest: isDigest,
});

const derived = object({
  path: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  from: list(isDigest),
  by: text,
});

const item = object({
  number: whole,
  exhibit: text,
  id: text,
  folder: text,
  digest: isDigest,
  tags: list(text),
  note: text,
  artifacts: list(artifact),
  derived: optional(list(derived)),
});

const statement = object({
  item: text,
  anchor: object({ artifact: text, digest: isDigest, exact: text, start: whole, end: whole }),
});

const index = object({
  export: object({
    id: text,
    at: text,
    by: text,
    software: text,
    volume: object({ index: whole, count: whole }),
    signatures: optional(list(text)),
  }),
  matter: object({
    id: text,
    reference: text,
    name: text,
    custodian: object({ name: text }),
    statements: optional(list(statement)),
  }),
  items: list(item),
  elsewhere: optional(list(object({ number: whole, id: text, digest: isDigest, volume: whole }))),
  withheld: list(object({ number: whole, reason: text })),
  custody: object({ path: text, entries: whole, head: optional(isDigest) }),
});

/** `data/manifest.json` of a bag, or why it cannot be used. */
export const parseIndex = (bag: Bag): PackageIndex | Finding => {
  const source = textOf(bag, INDEX_PATH);
  if (source === undefined)
    return finding('MISSING', 'The index is not there or is not text', INDEX_PATH);
  const value = parseJson(source);
  if (!object({ format: text })(value))
    return finding('FORMAT_UNKNOWN', 'This is not an index', INDEX_PATH);
  const { format } = value as { format: string };
  if (format !== PACKAGE_FORMAT)
    return finding(
      'FORMAT_UNKNOWN',
      `The package says that its format is ${JSON.stringify(format)}`,
      INDEX_PATH,
    );
  if (!index(value))
    return finding('FORMAT_UNKNOWN', 'The index does not have the form of its format', INDEX_PATH);
  const known = value as PackageIndex & { elsewhere?: PackageIndex['elsewhere'] };
  const signatures = known.export.signatures ?? [];
  return { ...known, elsewhere: known.elsewhere ?? [], export: { ...known.export, signatures } };
};
