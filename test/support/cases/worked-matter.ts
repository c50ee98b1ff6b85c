import { Blob as NodeBlob } from 'node:buffer';
import { buildCustodyLine, type CustodyLine } from '../../../lib/evidence/custody.ts';
import type { Derived } from '../../../lib/evidence/derived.ts';
import { type Bytes, digestNow } from '../../../lib/evidence/digest.ts';
import { sampleCase } from './sample-case.ts';
import { type SampleInput, sampleMatter } from './sample-matter.ts';

/** The first bytes of every PNG, and some more. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3) as Bytes;
const AT = '2026-11-21T12:30:00.000Z';

const addLine = (
  log: CustodyLine[],
  entry: { readonly item?: string; readonly detail: { readonly [key: string]: unknown } },
): void => {
  const prev = log.at(-1)?.digest;
  const line = {
    seq: log.length + 1,
    at: AT,
    actor: '陈伟',
    event: 'annotated',
    ...entry,
  } as const;
  log.push(buildCustodyLine({ ...line, ...(prev && { prev }) }));
};

/**
 * A matter that was worked on: two captured items, the first with the text of its post and a marked
 * copy of its picture, the second with another exhibit label and a role; one received item, one
 * withheld, one deleted; and a case file with a statement.
 */
export const workedMatter = (): SampleInput => {
  const { input } = sampleMatter({
    steps: [
      { does: 'capture', postText: '林间清风\n这是示例正文。An English line.\n赞 1.2万' },
      { does: 'capture' },
      { does: 'receive' },
      { does: 'capture' },
      { does: 'capture' },
      { does: 'withhold', item: 4 },
      { does: 'delete', item: 5 },
    ],
  });
  const custody = [...input.custody];
  const [first, second, ...others] = input.items;
  if (!first || !second) throw new Error('The sample has items');
  const from = first.record.artifacts.slice(0, 1).map(({ digest }) => digest);
  const derived: Derived = {
    path: 'derived/viewport-marked-1.png',
    mediaType: 'image/png',
    bytes: PNG.length,
    digest: digestNow(PNG),
    from,
    by: '陈伟',
    at: AT,
    marks: [{ shape: 'box', x: 1, y: 2, width: 3, height: 4, text: '住址' }],
  };
  addLine(custody, {
    item: first.record.id,
    detail: { derived: derived.path, digest: derived.digest, from },
  });
  const labels = { ...second.labels, exhibit: '原告证据 7', role: 'denial' } as const;
  const detail = {
    exhibit: { from: 'XM-2021-0002', to: labels.exhibit },
    role: { from: '', to: labels.role },
  };
  addLine(custody, { item: second.record.id, detail });
  const items = [{ ...first, derived: [derived] }, { ...second, labels }, ...others];
  return {
    ...input,
    items,
    custody,
    caseFile: sampleCase(input),
    readArtifact: async (item, path) =>
      path === derived.path
        ? { blob: new NodeBlob([PNG]) as Blob }
        : input.readArtifact(item, path),
  };
};
