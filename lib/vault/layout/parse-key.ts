import type { Digest } from '../../evidence/digest.ts';
import {
  bytesKey,
  chainFileKey,
  matterFileKey,
  matterKeyKey,
  recordKey,
  type SegmentKind,
  type SegmentLevel,
  segmentKey,
  type VaultObject,
} from './object-keys.ts';

const BYTES = /^sha256\/[0-9a-f]{2}\/(?<hex>[0-9a-f]{64})$/u;
const MATTER = /^matters\/(?<matter>[^/]+)\/(?<file>matter|key)\.json$/u;
const CHAIN = /^matters\/(?<matter>[^/]+)\/chains\/(?<chain>[^/]+)\/(?<rest>.+)$/u;
const RECORD = /^records\/(?<item>[^/]+)\.json$/u;
const SEGMENT =
  /^(?<kind>[a-z]+)\/(?<level>[012])\/(?<first>\d{12})-(?<last>\d{12})\.jsonl(?:\.gz)?$/u;
const KINDS: readonly SegmentKind[] = ['log', 'listings', 'files'];

const groupsOf = (pattern: RegExp, text: string) =>
  pattern.exec(text)?.groups as { readonly [name: string]: string } | undefined;

const readChainPart = (matter: string, chain: string, rest: string): VaultObject | undefined => {
  if (rest === 'chain.json') return { kind: 'chain', matter, chain };
  const record = groupsOf(RECORD, rest);
  if (record) return { kind: 'record', matter, chain, item: record.item ?? '' };
  const segment = groupsOf(SEGMENT, rest);
  const kind = KINDS.find((one) => one === segment?.kind);
  if (!segment || !kind) return undefined;
  return {
    kind,
    ...{ matter, chain },
    level: Number(segment.level) as SegmentLevel,
    ...{ first: Number(segment.first), last: Number(segment.last) },
  };
};

const readKey = (key: string): VaultObject | undefined => {
  const bytes = groupsOf(BYTES, key);
  if (bytes) return { kind: 'bytes', digest: `sha256:${bytes.hex}` satisfies Digest };
  const matter = groupsOf(MATTER, key);
  if (matter)
    return {
      kind: matter.file === 'key' ? 'matter-key' : 'matter',
      matter: matter.matter ?? '',
    };
  const chain = groupsOf(CHAIN, key);
  return chain && readChainPart(chain.matter ?? '', chain.chain ?? '', chain.rest ?? '');
};

/** The key of an object. Throws `FormatError`. */
export const keyOf = (object: VaultObject): string => {
  switch (object.kind) {
    case 'bytes':
      return bytesKey(object.digest);
    case 'matter':
      return matterFileKey(object.matter);
    case 'matter-key':
      return matterKeyKey(object.matter);
    case 'chain':
      return chainFileKey(object.matter, object.chain);
    case 'record':
      return recordKey(object.matter, object.chain, object.item);
    default: {
      const { matter, chain, kind, level } = object;
      return segmentKey(matter, chain, kind, level, object);
    }
  }
};

const isOwnKey = (object: VaultObject, key: string): boolean => {
  try {
    return keyOf(object) === key;
  } catch {
    return false;
  }
};

/**
 * What a key without the vault's prefix names; undefined for a key that no deposit writes, however
 * like one it looks.
 */
export const parseKey = (key: string): VaultObject | undefined => {
  const object = readKey(key);
  return object && isOwnKey(object, key) ? object : undefined;
};
