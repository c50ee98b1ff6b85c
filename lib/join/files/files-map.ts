import type { Derived } from '../../evidence/derived.ts';
import type { Digest } from '../../evidence/digest.ts';
import type { NotDeposited } from '../../format/shapes/deposit-receipt.ts';
import type { ObjectFault } from '../../store/chains/chain-rows.ts';
import { type FilesLine, parseFilesLine } from '../../vault/layout/files-line.ts';
import { segmentsFolder } from '../../vault/layout/object-keys.ts';
import { parseKey } from '../../vault/layout/parse-key.ts';
import { parseLines } from '../../vault/layout/segment.ts';
import type { Version } from '../../vault/storage/client.ts';
import { listWholeKeys } from '../../vault/storage/first-version.ts';
import { listFrom } from '../segments/find-segments.ts';
import { plainVault, type ReadingVault, readObject, refusedObject } from '../vault-reader.ts';

/**
 * Where the files of an item lie, as its custodian's browser stated it when it put them: `stored`
 * are the digests of encrypted bytes by that of the file. Nothing here is believed before bytes
 * were compared with the digests of the record and the chain.
 */
export type FilesMap = {
  readonly stored: ReadonlyMap<Digest, readonly Digest[]>;
  readonly made: readonly Derived[];
  readonly authorities: readonly string[];
  readonly missing: readonly NotDeposited[];
  readonly faults: readonly ObjectFault[];
};

/** A line of a chain, by whose round it was put. */
export type LinePlace = {
  readonly matterId: string;
  readonly chain: string;
  readonly seq: number;
  /** Whether the chain lies in the vault unencrypted. */
  readonly isPlain?: boolean;
};

type ReadLines = { readonly lines: readonly FilesLine[]; readonly faults: readonly ObjectFault[] };

const readVersion = async (vault: ReadingVault, version: Version): Promise<ReadLines> => {
  try {
    const bytes = new Uint8Array(await (await readObject(vault, version)).arrayBuffer());
    return { lines: parseLines(bytes).map(parseFilesLine), faults: [] };
  } catch (error) {
    return { lines: [], faults: [refusedObject(version.key, error)] };
  }
};

/** Every version of the segments that hold a line: another beside ours cannot hide ours. */
const listHolding = async (
  { client, signal }: ReadingVault,
  { matterId, chain, seq }: LinePlace,
): Promise<readonly Version[]> => {
  const place = { matterId, chain, kind: 'files' } as const;
  const folder = segmentsFolder(matterId, chain, 'files', 0);
  const found: Version[] = [];
  let after: string | undefined = listFrom(place, 0, seq);
  while (after !== undefined) {
    const page = await listWholeKeys(client, folder, {
      ...{ after, most: 250 },
      ...(signal && { signal }),
    });
    let isPast = false;
    for (const version of page.versions) {
      const named = parseKey(version.key);
      if (named?.kind !== 'files' || version.isDeleteMarker) continue;
      if (named.first <= seq && seq <= named.last) found.push(version);
      isPast ||= named.first > seq;
    }
    after = isPast ? undefined : page.next;
  }
  return found.toReversed();
};

const overwritten = (versions: readonly Version[]): readonly ObjectFault[] =>
  [...Map.groupBy(versions, ({ key }) => key)].flatMap(([key, made]) =>
    made.length > 1 ? [{ key, code: 'OVERWRITTEN', detail: `${made.length} versions` }] : [],
  );

const uniqueFaults = (faults: readonly ObjectFault[]): readonly ObjectFault[] => [
  ...new Map(faults.map((fault) => [`${fault.code} ${fault.key}`, fault])).values(),
];

/** Segments are never rewritten: what was read once of an open vault is kept with it. */
const known = new WeakMap<ReadingVault, Map<string, Promise<ReadLines>>>();

const readOnce = (vault: ReadingVault, version: Version, isPlain = false): Promise<ReadLines> => {
  const kept = known.get(vault) ?? new Map<string, Promise<ReadLines>>();
  known.set(vault, kept);
  const name = `${version.key} ${version.versionId}`;
  const read = kept.get(name) ?? readVersion(isPlain ? plainVault(vault) : vault, version);
  kept.set(name, read);
  return read;
};

/**
 * Reads where the files of an item lie that some lines of chains brought. Errors: those of the
 * vault's client.
 */
export const readFilesMap = async (
  vault: ReadingVault,
  item: string,
  places: readonly LinePlace[],
): Promise<FilesMap> => {
  const stored = new Map<Digest, Digest[]>();
  const [made, authorities]: [Derived[], string[]] = [[], []];
  const [missing, faults]: [NotDeposited[], ObjectFault[]] = [[], []];
  for (const place of places) {
    const versions = await listHolding(vault, place);
    faults.push(...overwritten(versions));
    for (const version of versions) {
      const read = await readOnce(vault, version, place.isPlain);
      faults.push(...read.faults);
      for (const line of read.lines.filter((one) => one.item === item)) {
        for (const file of line.files)
          if (file.stored)
            stored.set(file.digest, [...(stored.get(file.digest) ?? []), file.stored]);
        made.push(...(line.made ?? []));
        authorities.push(...(line.authorities ?? []));
        missing.push(...(line.missing ?? []));
      }
    }
  }
  return { stored, made, authorities, missing, faults: uniqueFaults(faults) };
};
