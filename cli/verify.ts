import process from 'node:process';
import { runVerify } from './start/run-verify.ts';

process.exitCode = await runVerify();
