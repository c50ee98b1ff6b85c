import { onReadRequest } from '../../lib/browser/reader-page.ts';
import { readStoredFile } from '../../lib/collect/shown-file/read-stored-file.ts';

// A page that nobody sees, in which Chromium's background has files read by a worker.
onReadRequest((request) => readStoredFile(request));
