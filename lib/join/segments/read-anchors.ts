import { type Digest, digestNow } from '../../evidence/digest.ts';
import type { ReadingVault } from '../vault-reader.ts';
import { findSegments } from './find-segments.ts';
import { readSegments } from './read-segments.ts';

/** More segments than rounds of a deposit can begin in the lines before one. */
const NEAR = 250;

/**
 * The digests of a line as the segments of level 0 have it, which are put before any segment that
 * repeats their lines. Each line names the digest of the one before it, so that this one digest
 * stands for all lines up to it. Empty where no segment of level 0 has the line.
 */
export const readAnchors = async (
  vault: ReadingVault,
  { id, matterId }: { readonly id: string; readonly matterId: string },
  line: number,
): Promise<readonly Digest[]> => {
  const place = { matterId, chain: id, kind: 'log' } as const;
  const pages = findSegments(vault, place, 0, line, NEAR);
  const page = await pages.next();
  if (page.done) return [];
  const holding = page.value.segments.filter(({ first, last }) => first <= line && line <= last);
  const { segments } = await readSegments(vault, 'log', 0, holding);
  return segments.map(({ first, lines }) => digestNow(lines[line - first] ?? ''));
};
