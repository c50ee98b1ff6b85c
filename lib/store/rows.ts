import type { CustodyEvent, CustodyLine } from '../evidence/custody.ts';
import type { Derived } from '../evidence/derived.ts';
import type { Bytes, Digest } from '../evidence/digest.ts';
import type { WithheldFile } from '../evidence/export-item.ts';
import type { KeptChecksum } from '../evidence/file/kept-checksum.ts';
import type { Artifact, PostKind } from '../evidence/item.ts';
import type { ItemRole } from '../evidence/item-role.ts';
import type { ListPlace } from '../evidence/list/list-line.ts';
import type { Instant, Labels, Matter } from '../evidence/matter.ts';
import type { BegunRecording } from '../evidence/media/recording.ts';
import type { DraftRecord } from './capture/draft-record.ts';

/** A matter with its two counters: the records put into it, and the lines of its custody log. */
export type MatterRow = Matter & {
  readonly usedAt: Instant;
  readonly records: number;
  readonly lastRecord?: Digest;
  readonly entries: number;
  readonly lastEntry?: Digest;
  /** Another custodian of the shared matter gives the exhibits their numbers. */
  readonly unnumbered?: true;
};

/**
 * A sealed item: its record's very bytes, the labels beside it, and what lists and searches need of
 * it.
 */
export type ItemRow = Labels & {
  readonly id: string;
  readonly matterId: string;
  readonly number: number;
  readonly digest: Digest;
  readonly recordBytes: Bytes;
  readonly status: 'complete' | 'partial';
  readonly capturedAt: Instant;
  readonly url: string;
  readonly title: string;
  readonly kind: PostKind;
  readonly platform?: string;
  readonly author?: string;
  readonly published?: string;
  readonly problems: number;
  /** Why the item is kept out of exports, where it is. */
  readonly withheld?: string;
  /** Artifacts of the record that were not in the package the item was received in. */
  readonly absent?: readonly WithheldFile[];
  /** The chain of another custodian that the item came in, and the matter of both. */
  readonly chain?: string;
  readonly home?: string;
  /** The custodian of that chain, by name. */
  readonly custodian?: string;
};

/**
 * An artifact's description and its bytes, with their CRC-32 where it was made when they came. Rows
 * of an unfinished capture have a journal row and no item yet.
 */
export type ArtifactRow = Artifact &
  Partial<KeptChecksum> & { readonly item: string; readonly blob: Blob };

/** A file made from an item's artifacts, and its bytes. */
export type DerivedRow = Derived & { readonly item: string; readonly blob: Blob };

/** One line of a matter's custody log. */
export type CustodyRow = CustodyLine & {
  readonly matterId: string;
  readonly seq: number;
  readonly event: CustodyEvent;
  readonly item?: string;
};

/**
 * A capture under way: written before anything is captured, removed by the transaction that seals
 * it.
 */
export type JournalRow = {
  readonly id: string;
  readonly tabId: number;
  readonly matterId: string;
  readonly labels: Pick<Labels, 'tags' | 'note'>;
  readonly draft: DraftRecord;
  /** The pictures that are planned of the page and its parts. */
  readonly segments?: number;
  /** Set once nothing more is captured: the item is about to be sealed. */
  readonly sealing?: true;
  /** Of a capture whose tab is being recorded, or was: what the recording began with. */
  readonly recording?: BegunRecording & { readonly endsAt: Instant; readonly scrolled: boolean };
  /** Whether a time-stamp is to be had for the record once it is sealed. */
  readonly stamp?: true;
  /** The line of a list that the capture is made for, and the role that the list gives. */
  readonly listed?: ListPlace;
  readonly role?: ItemRole;
};

/**
 * One part of a recording under way, in the order of `n`; joined they are the file. They are
 * dropped once that file is kept.
 */
export type RecordingPartRow = {
  readonly item: string;
  readonly n: number;
  /** When the recorder handed it over. */
  readonly at: Instant;
  readonly blob: Blob;
};

/** A small picture for lists, made from an artifact: not evidence, never exported. */
export type ThumbnailRow = { readonly item: string; readonly blob: Blob };

/**
 * Where the lines of an item's text lie on its pictures (`TextLine[]` as JSON): not evidence, never
 * exported.
 */
export type LinesRow = { readonly item: string; readonly blob: Blob };

/**
 * What a search reads of an item's page, folded as queries are. Derived from its artifacts, never
 * exported.
 */
export type TextRow = { readonly item: string; readonly text: string };

/**
 * The texts of many items as one file that is searched where it lies (`TextBlock` of
 * `lib/search/text-block.ts`). Derived from the rows of `texts`, never exported.
 */
export type TextBlockRow = {
  readonly id: number;
  readonly items: readonly string[];
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly blob: Blob;
};

/**
 * The time-stamp of an item's record, or the wish for one: asked for again at `nextAt` while it is
 * pending. `reason` is why there is none yet, as a code; `token` a TimeStampResp in DER, `chain`
 * the authority's certificates in DER.
 */
export type StampRow = {
  readonly item: string;
  readonly state: 'pending' | 'stamped' | 'refused';
  readonly attempts: number;
  readonly nextAt?: Instant;
  readonly reason?: string;
  readonly detail?: string;
  readonly token?: Bytes;
  readonly chain?: readonly Bytes[];
  readonly genTime?: Instant;
  readonly authority?: string;
};

/**
 * A custodian's certificate in DER with those above it. Rows stay for ever; only the newest holds
 * its key, which cannot be extracted.
 */
export type SignerRow = {
  readonly id: string;
  readonly madeAt: Instant;
  readonly origin: 'made' | 'imported' | 'issued';
  readonly certificate: Bytes;
  readonly chain: readonly Bytes[];
  readonly privateKey?: CryptoKey;
  /** It came with a restored backup: that it signed here is what the backup says. */
  readonly fromBackup?: true;
};

/** A file of a package as it was; `path` is inside the bag. */
export type ImportedFile = { readonly path: string; readonly content: Bytes };

/**
 * A package that items of a matter were received in: what it said of itself, whose custody log and
 * seals stay byte for byte. `log` is the digest of the custody log, which each item's `received`
 * entry names; `findings` are the codes of what its verification found.
 */
export type ImportRow = {
  readonly id: string;
  readonly matterId: string;
  readonly at: Instant;
  readonly exportId: string;
  readonly from: Pick<Matter, 'id' | 'reference' | 'name'> & { readonly custodian: string };
  readonly signer?: string;
  readonly findings: readonly string[];
  readonly log: Digest;
  readonly volumes: readonly {
    readonly name: string;
    readonly tagManifest: Digest;
    readonly files: readonly ImportedFile[];
  }[];
};

/** An item whose files an import is writing: they belong to nothing until it is received. */
export type ImportingRow = { readonly item: string };
