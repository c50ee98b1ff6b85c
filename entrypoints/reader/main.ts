import { onHiddenCall } from '../../lib/browser/offscreen/hidden-calls.ts';
import { answerRecorder } from '../../lib/collect/recording/recorder.ts';
import { readStoredFile } from '../../lib/collect/shown-file/read-stored-file.ts';
import { answerDeposit } from '../../lib/deposit/background/answer-deposit.ts';

// A page that nobody sees, in which Chromium's background has files read by a worker, tabs
// recorded, and copies deposited in the vault.
onHiddenCall('read-file', (request) => readStoredFile(request));
onHiddenCall('record', answerRecorder());
onHiddenCall('deposit', answerDeposit());
