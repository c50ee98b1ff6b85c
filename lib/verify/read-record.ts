import { isDigest } from '../evidence/digest.ts';
import type { ItemRecord } from '../evidence/item.ts';
import { isCanonical } from '../format/canonical-form.ts';
import { list, object, optional, parseJson, text, whole } from '../format/shape.ts';
import { type Bag, textOf } from './bag.ts';
import { type Finding, finding } from './finding.ts';

const record = object({
  id: text,
  status: text,
  capturedAt: text,
  page: object({ url: text, title: optional(text) }),
  post: optional(object({ kind: text })),
  artifacts: list(
    object({ path: text, role: text, mediaType: text, bytes: whole, digest: isDigest }),
  ),
  matter: object({ id: text, sequence: whole, previous: optional(isDigest) }),
});

/** A sealed record that a bag holds at `path`, with what is wrong with how it is written. */
export const parseRecord = (
  bag: Bag,
  path: string,
): { readonly record?: ItemRecord; readonly findings: readonly Finding[] } => {
  const source = textOf(bag, path);
  if (source === undefined) {
    const code = bag.files.has(path) ? 'NOT_CANONICAL' : 'MISSING';
    return {
      findings: [finding(code, 'The index names this record, and it cannot be read', path)],
    };
  }
  const value = parseJson(source);
  const findings = isCanonical(source, value)
    ? []
    : [finding('NOT_CANONICAL', 'It is not canonical JSON', path)];
  const known =
    object({ format: (format) => format === 'matterproof-record/1' })(value) && record(value);
  return known
    ? { record: value as ItemRecord, findings }
    : {
        findings: [
          ...findings,
          finding('FORMAT_UNKNOWN', 'It is not a record of a format known here', path),
        ],
      };
};
