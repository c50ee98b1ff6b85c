import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { PackageInput } from '../../../lib/package/input.ts';
import { sampleMatter } from '../cases/sample-matter.ts';
import { hostileCase } from './hostile-case.ts';
import { type HostileItem, hostileItems } from './hostile-records.ts';
import { HOSTILE_MATTER, hostileRow } from './seed-hostile.ts';

const itemOf = (item: HostileItem): ExportItem => {
  const { tags, note, role, exhibit, filing } = hostileRow(item);
  return {
    ...{ number: item.number, digest: item.digest, record: item.record, derived: [] },
    recordBytes: item.bytes as ExportItem['recordBytes'],
    labels: { tags, note, role, exhibit, ...(filing && { filing }) },
  };
};

/** What a package of a matter of the strings is built from, without a store. */
export const hostileInput = (strings: readonly string[]): PackageInput => {
  const items = hostileItems(HOSTILE_MATTER.id, strings);
  return {
    ...sampleMatter({ steps: [] }).input,
    matter: HOSTILE_MATTER,
    items: items.map(itemOf),
    caseFile: buildCaseFile(hostileCase(HOSTILE_MATTER.id, items)),
  };
};
