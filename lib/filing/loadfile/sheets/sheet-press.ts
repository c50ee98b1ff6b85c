import type { Box, Size } from '../../../evidence/page/box.ts';
import { ProblemError } from '../../../evidence/problem.ts';
import type { FilingInput } from '../../filing-input.ts';
import type { FilingSources } from '../../filing-sources.ts';
import { createOpenPictures, type OpenPictures } from '../../pictures/open-pictures.ts';
import type { LoadFileOptions } from '../produced-file.ts';
import { productionSheet, toDots } from './sheet-paper.ts';

/** What all steps of making sheets share. */
export type SheetPress = {
  readonly input: FilingInput;
  readonly sources: FilingSources;
  readonly options: LoadFileOptions;
  readonly pictures: OpenPictures;
  /** The sheet in dots, and the part of it in points that content may take. */
  readonly size: Size;
  readonly content: Box;
  /** Throws `CANCELLED` once the caller cancelled. */
  readonly check: () => void;
  readonly onPicture: () => void;
  /** Whether the codec threw this, because it could not decode a picture. */
  readonly isUndecoded: (error: unknown) => boolean;
};

export const openSheetPress = (
  input: FilingInput,
  sources: FilingSources,
  options: LoadFileOptions,
): SheetPress => {
  const { width, height, content } = productionSheet(options.paper);
  const undecoded = new Set<unknown>();
  const open = (blob: Blob) =>
    options.codec.open(blob).catch((error: unknown) => {
      undecoded.add(error);
      throw error;
    });
  return {
    input,
    sources,
    options,
    pictures: createOpenPictures({ open }),
    size: { width: Math.round(toDots(width)), height: Math.round(toDots(height)) },
    content,
    check: () => {
      if (options.signal.aborted)
        throw new ProblemError('CANCELLED', 'The load file was cancelled');
    },
    onPicture: () => {},
    isUndecoded: (error) => undecoded.has(error),
  };
};
