import { onHiddenCall } from '../../lib/browser/offscreen/hidden-calls.ts';
import { answerRecorder } from '../../lib/collect/recording/recorder.ts';
import { readStoredFile } from '../../lib/collect/shown-file/read-stored-file.ts';

// A page that nobody sees, in which Chromium's background has files read by a worker and tabs
// recorded.
onHiddenCall('read-file', (request) => readStoredFile(request));
onHiddenCall('record', answerRecorder());
