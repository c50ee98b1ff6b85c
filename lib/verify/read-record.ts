import { type ParsedRecord, parseRecord } from '../format/parse-record.ts';
import { type Bag, textOf } from './bag.ts';
import { type Finding, finding } from './finding.ts';

/** Reads the sealed record at `path` of a bag, with what is wrong with how it is written. */
export const readRecord = (
  bag: Bag,
  path: string,
): { readonly record?: ParsedRecord; readonly findings: readonly Finding[] } => {
  const source = textOf(bag, path);
  if (source === undefined) {
    const code = bag.files.has(path) ? 'NOT_CANONICAL' : 'MISSING';
    return {
      findings: [finding(code, 'The index names this record, and it cannot be read', path)],
    };
  }
  const { record, canonical, misshapen } = parseRecord(source);
  const findings = canonical ? [] : [finding('NOT_CANONICAL', 'It is not canonical JSON', path)];
  if (record) return { record, findings };
  const why = misshapen ? `: “${misshapen}” is of another kind, or absent` : '';
  const unknown = finding(
    'FORMAT_UNKNOWN',
    `It is not a record of a format known here${why}`,
    path,
  );
  return { findings: [...findings, unknown] };
};
