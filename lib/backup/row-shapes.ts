import { isDigest } from '../evidence/digest.ts';
import { WITHHELD_REASONS } from '../evidence/export-item.ts';
import { EVIDENCE_KINDS, FORMS, isPlace } from '../evidence/filing-labels.ts';
import { list, object, oneOf, optional, type Shape, text, whole, yesNo } from '../format/shape.ts';
import { instant } from '../format/shapes/instant-shape.ts';
import { caseEntry } from './case-shapes.ts';
import type { BackedUp } from './layout.ts';
import { captureList, listLine, watchRow } from './work/work-shapes.ts';

const bytes: Shape<Uint8Array> = (value) => value instanceof Uint8Array;
const custodian = object({
  name: text,
  organisation: optional(text),
  title: optional(text),
  employer: optional(text),
});
const place: Shape<string> = (value): value is string => text(value) && isPlace(value);
const filing = object({
  purpose: optional(text),
  source: optional(text),
  group: optional(text),
  evidenceKind: optional(oneOf(EVIDENCE_KINDS)),
  formIn: optional(oneOf(FORMS)),
  externalNumber: optional(text),
  place: optional(place),
});
const derivedPath: Shape<string> = (value): value is string =>
  text(value) && value.startsWith('derived/');

/**
 * What the rows of each table must at least be, so that no screen stumbles over what a stranger
 * wrote into a backup.
 */
export const ROW_SHAPES: { readonly [table in BackedUp]: Shape<unknown> } = {
  matters: object({
    id: text,
    reference: text,
    name: text,
    custodian,
    openedAt: instant,
    usedAt: instant,
    records: whole,
    lastRecord: optional(isDigest),
    entries: whole,
    lastEntry: optional(isDigest),
    court: optional(text),
    docket: optional(text),
    cause: optional(text),
    timeZone: optional(text),
    exhibitPrefix: optional(text),
    filingParty: optional(text),
    opponents: optional(list(text)),
    copies: optional(whole),
    numberedBy: optional(text),
    unnumbered: optional(yesNo),
    witnessHours: optional(whole),
  }),
  items: object({
    id: text,
    matterId: text,
    number: whole,
    digest: isDigest,
    recordBytes: bytes,
    status: (status) => status === 'complete' || status === 'partial',
    capturedAt: instant,
    url: text,
    pageKey: optional(text), // of older versions; restoring leaves it out
    title: text,
    kind: text,
    platform: optional(text),
    author: optional(text),
    published: optional(text),
    problems: whole,
    withheld: optional(text),
    absent: optional(list(object({ path: text, reason: oneOf(WITHHELD_REASONS) }))),
    tags: list(text),
    note: text,
    exhibit: text,
    role: text,
    filing: optional(filing),
  }),
  artifacts: object({
    item: text,
    path: text,
    role: text,
    mediaType: text,
    bytes: whole,
    digest: isDigest,
  }),
  derived: object({
    item: text,
    path: derivedPath,
    mediaType: text,
    bytes: whole,
    digest: isDigest,
    from: list(isDigest),
    by: text,
    at: instant,
    marks: list(object({ shape: text, x: whole, y: whole, width: whole, height: whole })),
    redaction: optional(object({ reason: text, words: list(text) })),
  }),
  custody: object({
    matterId: text,
    seq: whole,
    event: text,
    item: optional(text),
    line: text,
    digest: isDigest,
  }),
  casework: caseEntry,
  stamps: object({
    item: text,
    state: oneOf(['pending', 'stamped', 'refused']),
    attempts: whole,
    nextAt: optional(instant),
    reason: optional(text),
    detail: optional(text),
    token: optional(bytes),
    chain: optional(list(bytes)),
    genTime: optional(instant),
    authority: optional(text),
  }),
  signers: object({
    id: text,
    madeAt: instant,
    origin: oneOf(['made', 'imported', 'issued']),
    certificate: bytes,
    chain: list(bytes),
  }),
  thumbnails: object({ item: text }),
  lines: object({ item: text }),
  imports: object({
    id: text,
    matterId: text,
    at: instant,
    exportId: text,
    from: object({ id: text, reference: text, name: text, custodian: text }),
    signer: optional(text),
    findings: list(text),
    log: isDigest,
    volumes: list(
      object({
        name: text,
        tagManifest: isDigest,
        files: list(object({ path: text, content: bytes })),
      }),
    ),
  }),
  lists: captureList,
  listLines: listLine,
  watches: watchRow,
  receipts: object({ item: text, matterId: text, bytes, digest: isDigest }),
};
