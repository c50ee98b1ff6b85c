import type { WithheldReason } from '../../evidence/export-item.ts';
import type { PackageInput } from '../input.ts';
import { applyProfile } from './apply-profile.ts';

/** A file that stays back: the item's id and number, the path in its folder, size and reason. */
export type StayingBack = {
  readonly item: string;
  readonly number: number;
  readonly path: string;
  readonly bytes: number;
  readonly reason: WithheldReason;
};

/**
 * The files of items that go out which stay back by the choice of the export. `record.json` is
 * among them where it states covered words.
 */
export const listWithheld = (input: PackageInput): readonly StayingBack[] =>
  applyProfile(input).items.flatMap((item) => {
    const { number, record, recordBytes, redactedRecord, withheld = [] } = item;
    const common = { item: record.id, number };
    const sealed = { ...common, path: 'record.json', bytes: recordBytes.length };
    const files = withheld.flatMap(({ path, reason }) =>
      record.artifacts
        .filter((artifact) => artifact.path === path)
        .map(({ bytes }) => ({ ...common, path, bytes, reason })),
    );
    return [...(redactedRecord ? [{ ...sealed, reason: 'redacted' as const }] : []), ...files];
  });
