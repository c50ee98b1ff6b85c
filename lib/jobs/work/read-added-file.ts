import type { FileReading } from '../../files/file-reading.ts';
import { readFile } from '../../files/read-file.ts';
import type { WorkOptions } from '../job.ts';

/** Reads a file that a person adds, with the package's own character maps for PDFs. */
export const readAddedFile = (file: File, options: WorkOptions): Promise<FileReading> =>
  readFile(file, options, { base: new URL('/pdf/', location.origin).href });
