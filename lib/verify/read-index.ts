import { FormatError } from '../format/format-error.ts';
import { type ParsedIndex, parseIndex } from '../format/parse-index.ts';
import { findRepeatedKey } from '../format/repeated-key.ts';
import { type Bag, textOf } from './bag.ts';
import { type Finding, finding } from './finding.ts';

/** Where the index lies in a bag. */
export const INDEX_PATH = 'data/manifest.json';

/** Reads `data/manifest.json` of a bag; returns a finding if it cannot be used. */
export const readIndex = (bag: Bag): ParsedIndex | Finding => {
  const source = textOf(bag, INDEX_PATH);
  if (source === undefined)
    return finding('MISSING', 'The index is not there or is not text', INDEX_PATH);
  try {
    const index = parseIndex(source);
    const repeated = findRepeatedKey(source);
    if (repeated === undefined) return index;
    const detail = `It states “${repeated}” twice, and programs differ in which one they read`;
    return finding('REPEATED_MEMBER', detail, INDEX_PATH);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return finding('FORMAT_UNKNOWN', error.message, INDEX_PATH);
  }
};
