import type { ExportItem } from '../../../lib/evidence/export-item.ts';
import type {
  LoadFileOptions,
  WrittenLoadFile,
} from '../../../lib/filing/loadfile/produced-file.ts';
import { writeLoadFile } from '../../../lib/filing/loadfile/write-load-file.ts';
import type { Profile } from '../../../lib/format/profile.ts';
import type { Step } from '../cases/sample-matter.ts';
import { fakeSheetCodec } from './loadfile/fake-sheets.ts';
import { loadFileMatter } from './loadfile/load-file-matter.ts';

/** Writes the load file of the test matter, and returns its files by path. */
export const writeToMemory = async ({
  profile = 'counsel',
  change,
  steps,
  ...options
}: Partial<LoadFileOptions> & {
  readonly profile?: Profile;
  readonly change?: (item: ExportItem) => ExportItem;
  readonly steps?: readonly Step[];
} = {}) => {
  const { input, sources } = loadFileMatter(profile, change, steps);
  const { codec, stats } = fakeSheetCodec();
  const files = new Map<string, Uint8Array>();
  const aborted: string[] = [];
  const written: WrittenLoadFile = await writeLoadFile(input, sources, {
    codec,
    openSink: async (path) => {
      const pieces: Uint8Array[] = [];
      return {
        write: (piece) => void pieces.push(piece.slice()),
        close: () => void files.set(path, Buffer.concat(pieces)),
        abort: () => void aborted.push(path),
      };
    },
    format: 'jpeg',
    paper: 'A4',
    confidentiality: '',
    signal: new AbortController().signal,
    onProgress: () => {},
    ...options,
  });
  return { ...written, written: files, input, stats, aborted };
};
