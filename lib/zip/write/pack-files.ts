import JSZip from 'jszip';
import type { Bytes } from '../../evidence/digest.ts';

/** The earliest time that a zip can state, so that the same files make the same zip. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * Packs small files into a zip in memory, compressed, sizes and checks before the data, as readers
 * that do not look at the directory need them. The same files make the same bytes.
 */
export const packFiles = async (
  files: readonly (readonly [path: string, content: Bytes])[],
): Promise<Bytes> => {
  const zip = new JSZip();
  for (const [path, content] of files)
    zip.file(path, content, { binary: true, createFolders: false, date: DATE });
  const packed = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
  return new Uint8Array(packed);
};
