import { isDigest } from '../evidence/digest.ts';
import { FormatError } from './format-error.ts';
import { PACKAGE_FORMAT } from './layout.ts';
import { isPackageLanguage, isProfile } from './profile.ts';
import {
  findMisshapen,
  list,
  object,
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
import { itemShape } from './shapes/item-shape.ts';
import { commentShape } from './shapes/parse-comments.ts';
import { visitShape } from './shapes/visit-shape.ts';
import { witnessShape } from './shapes/witness-shape.ts';

const filedFile = object({
  path: text,
  mediaType: text,
  bytes: whole,
  digest: isDigest,
  from: list(isDigest),
  by: text,
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
  items: list(itemShape),
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
