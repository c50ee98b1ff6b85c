import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type { FileFacts } from '../../../lib/evidence/file/file-facts.ts';
import type { OpenPages } from '../../../lib/filing/pictures/paged-file.ts';

/** Makes an item of the test matter one that a person added as a file, with its text. */
export const asFile =
  (facts: Pick<FileFacts, 'name' | 'mediaType'> & Partial<FileFacts>) =>
  (item: ExportItem): ExportItem => {
    const artifacts = item.record.artifacts.flatMap((artifact) => {
      if (artifact.role === 'text') return [artifact];
      const { mediaType } = facts;
      return artifact.role === 'mhtml' ? [{ ...artifact, role: 'file' as const, mediaType }] : [];
    });
    const file: FileFacts = { claims: [], ...facts };
    const { record, bytes, digest } = sealRecord({ ...item.record, artifacts, file });
    return { ...item, record, recordBytes: bytes, digest };
  };

/** Opens any file as so many pages of words; `stats` counts pages and files that are open. */
export const fakePages = (count: number) => {
  const stats = { open: 0, mostOpen: 0, drawn: 0 };
  const begin = () => {
    stats.open += 1;
    stats.mostOpen = Math.max(stats.mostOpen, stats.open);
  };
  const end = () => {
    stats.open -= 1;
  };
  const openPages: OpenPages = async () => {
    begin();
    return {
      count,
      draw: async (at) => {
        begin();
        stats.drawn += 1;
        const line = { text: `words of page ${at + 1}`, x: 100, y: 100, width: 300, height: 20 };
        const pixels = async () => new Uint8ClampedArray();
        return { picture: { width: 1240, height: 1754, pixels, close: end }, lines: [line] };
      },
      close: async () => end(),
    };
  };
  return { openPages, stats };
};
