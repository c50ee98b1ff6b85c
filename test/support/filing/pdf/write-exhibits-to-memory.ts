import { buildCaseFile } from '../../../../lib/evidence/case-file.ts';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import type { ExportItem } from '../../../../lib/evidence/export-item.ts';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import type { FilingInput, StampFacts } from '../../../../lib/filing/filing-input.ts';
import type { ExhibitOptions } from '../../../../lib/filing/pdf/exhibits/exhibit-options.ts';
import { writeExhibits } from '../../../../lib/filing/pdf/write-exhibits.ts';
import type { Profile } from '../../../../lib/format/profile.ts';
import type { Step } from '../../cases/sample-matter.ts';
import { loadFileMatter } from '../loadfile/load-file-matter.ts';
import { fakeGlyphs, fakePictureCodec, testFonts } from './fake-pictures.ts';

type Wish = Partial<ExhibitOptions> & {
  readonly profile?: Profile;
  readonly language?: FilingInput['language'];
  readonly change?: (item: ExportItem) => ExportItem;
  readonly steps?: readonly Step[];
  readonly statements?: (items: readonly ExportItem[]) => readonly Statement[];
  readonly lines?: readonly TextLine[];
  /** Who vouches for the time-stamp of each item. */
  readonly standing?: StampFacts['standing'];
  /** The bytes of each printed picture. */
  readonly jpegBytes?: number;
};

const fonts = testFonts();

/** Prints the exhibits of the test matter, and returns the files by name. */
export const writeExhibitsToMemory = async ({
  profile = 'counsel',
  language = 'both',
  change,
  steps,
  statements,
  lines = [],
  standing,
  jpegBytes,
  ...options
}: Wish = {}) => {
  const matter = loadFileMatter(profile, change, steps);
  const caseFile = { ...buildCaseFile([]), statement: statements?.(matter.input.items) ?? [] };
  const stamps = matter.input.items.map(({ record }) => [record.id, { standing }] as const);
  const input = {
    ...{ ...matter.input, language },
    ...(statements && { caseFile }),
    ...(standing && { stamps: new Map(stamps as [string, StampFacts][]) }),
  };
  const { pictures, joined, stats } = fakePictureCodec(jpegBytes);
  const { drawn, drawGlyph } = fakeGlyphs();
  const written = new Map<string, Uint8Array>();
  const aborted: string[] = [];
  const result = await writeExhibits(
    input,
    { ...matter.sources, lines: async () => lines },
    {
      ...{ fonts, pictures, drawGlyph, paper: 'A4', volumeBytes: 1e9 },
      openSink: async (name) => {
        const pieces: Uint8Array[] = [];
        return {
          write: (piece) => void pieces.push(piece.slice()),
          close: () => void written.set(name, Buffer.concat(pieces)),
          abort: () => void aborted.push(name),
        };
      },
      signal: new AbortController().signal,
      onProgress: () => {},
      ...options,
    },
  );
  return { ...result, written, input, joined, stats, drawn, aborted };
};
