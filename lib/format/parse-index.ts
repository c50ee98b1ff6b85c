import { MARK_SHAPES } from '../evidence/derived.ts';
import { isDigest } from '../evidence/digest.ts';
import { WITHHELD_REASONS } from '../evidence/export-item.ts';
import { FormatError } from './format-error.ts';
import { PACKAGE_FORMAT } from './layout.ts';
import { DERIVED_KINDS } from './package-index.ts';
import { isPackageLanguage, isProfile } from './profile.ts';
import {
  anything,
  findMisshapen,
  list,
  object,
  oneOf,
  optional,
  parseJson,
  type Shaped,
  text,
  whole,
} from './shape.ts';
import { anchorShape } from './shapes/anchor-shape.ts';
import {
  chainShape,
  custodianShape,
  custodyShape,
  elsewhereShape,
  leftShape,
  withheldShape,
} from './shapes/chain-shape.ts';
import { commentShape } from './shapes/parse-comments.ts';
import { visitShape } from './shapes/visit-shape.ts';
import { witnessShape } from './shapes/witness-shape.ts';

const artifact = object({
  path: text,
  role: optional(text),
  mediaType: text,
  bytes: whole,
  digest: isDigest,
});

const withheldFile = object({
  path: text,
  role: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  reason: oneOf(WITHHELD_REASONS),
});

const redactedRecord = object({ path: text, bytes: whole, digest: isDigest });
const redaction = object({
  file: text,
  of: text,
  box: optional(object({ x: whole, y: whole, width: whole, height: whole })),
  reason: text,
  from: isDigest,
  digest: isDigest,
});

const mark = object({
  ...{ shape: oneOf(MARK_SHAPES), x: whole, y: whole, width: whole, height: whole },
  text: optional(text),
});

const derived = object({
  path: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  from: list(isDigest),
  by: text,
  kind: optional(oneOf(DERIVED_KINDS)),
  marks: optional(list(mark)),
  redaction: optional(object({ reason: text, words: list(text) })),
});

const filing = object({
  purpose: optional(text),
  source: optional(text),
  group: optional(text),
  evidenceKind: optional(text),
  formIn: optional(text),
  externalNumber: optional(text),
  place: optional(text),
});

const filedFile = object({
  path: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  from: list(isDigest),
  by: text,
});

// What only repeats the sealed record may be absent from an old index, and may be anything: the
// verifier compares it with the record.
const item = object({
  number: whole,
  chain: optional(text),
  exhibit: text,
  id: text,
  folder: text,
  digest: isDigest,
  status: anything,
  kind: anything,
  url: optional(text),
  title: optional(text),
  author: anything,
  published: anything,
  capturedAt: optional(text),
  receivedLine: optional(whole),
  tags: optional(list(text)),
  note: optional(text),
  role: optional(text),
  filing: optional(filing),
  artifacts: list(artifact),
  withheld: optional(list(withheldFile)),
  ...{ redactedRecord: optional(redactedRecord), receipt: optional(redactedRecord) },
  redactions: optional(list(redaction)),
  derived: optional(list(derived)),
});

const statement = object({
  item: text,
  anchor: anchorShape(
    object({ artifact: text, digest: isDigest, exact: text, start: whole, end: whole }),
  ),
  comment: optional(commentShape),
  category: optional(text),
  why: optional(text),
  internalNote: optional(text),
  counterEvidence: optional(list(text)),
  entities: optional(list(text)),
  translation: optional(object({ text, by: text })),
});

const index = object({
  export: object({
    id: text,
    at: text,
    by: text,
    software: text,
    signer: optional(text),
    maker: optional(text),
    profile: optional(isProfile),
    language: optional(isPackageLanguage),
    volume: object({ index: whole, count: whole }),
    signatures: optional(list(text)),
  }),
  matter: object({
    id: text,
    reference: text,
    name: text,
    custodian: custodianShape,
    openedAt: optional(text),
    court: optional(text),
    docket: optional(text),
    cause: optional(text),
    timeZone: optional(text),
    exhibitPrefix: optional(text),
    filingParty: optional(text),
    opponents: optional(list(text)),
    copies: optional(whole),
    numberedBy: optional(text),
    witnessHours: optional(whole),
    entities: optional(list(object({ id: text, name: text }))),
    statements: optional(list(statement)),
    visits: optional(list(visitShape)),
  }),
  items: list(item),
  elsewhere: elsewhereShape,
  withheld: withheldShape,
  notChosen: optional(list(whole)),
  left: leftShape,
  filing: optional(list(filedFile)),
  witnesses: optional(list(witnessShape)),
  custody: custodyShape,
  chains: optional(list(chainShape)),
});

type WrittenIndex = Shaped<typeof index>;

/** An index as parsed: only what was checked. Lists that an old index leaves out are empty. */
export type ParsedIndex = Omit<WrittenIndex, 'elsewhere' | 'export'> & {
  readonly elsewhere: NonNullable<WrittenIndex['elsewhere']>;
  readonly export: Omit<WrittenIndex['export'], 'signatures'> & {
    readonly signatures: readonly string[];
  };
};

/** One item of a parsed index. */
export type ParsedItem = ParsedIndex['items'][number];

/** The chain of another custodian, in a parsed index. */
export type ParsedChain = NonNullable<ParsedIndex['chains']>[number];

/** A file made later from artifacts, in a parsed index. */
export type ParsedDerived = NonNullable<ParsedItem['derived']>[number];

/** A statement of the case file, in a parsed index. */
export type ParsedStatement = NonNullable<ParsedIndex['matter']['statements']>[number];

/** Where typed words of a statement stand, in a parsed index. */
export type ParsedTranscript = Extract<ParsedStatement['anchor'], { readonly by: string }>;

/** A visit at a watched page, in a parsed index. */
export type ParsedVisit = NonNullable<ParsedIndex['matter']['visits']>[number];

/** Two captures of one page, in a parsed index. */
export type ParsedWitness = NonNullable<ParsedIndex['witnesses']>[number];

/** Parses the text of `data/manifest.json`. Throws `FormatError`. */
export const parseIndex = (source: string): ParsedIndex => {
  const value = parseJson(source);
  if (!object({ format: text })(value)) throw new FormatError('This is not an index');
  if (value.format !== PACKAGE_FORMAT)
    throw new FormatError(`The package says that its format is ${JSON.stringify(value.format)}`);
  const misshapen = findMisshapen(index, value);
  if (misshapen !== undefined || !index(value))
    throw new FormatError(
      'The index does not have the form of its format: ' +
        `“${misshapen}” is of another kind, or absent`,
    );
  const { elsewhere = [], export: made } = value;
  return { ...value, elsewhere, export: { ...made, signatures: made.signatures ?? [] } };
};
