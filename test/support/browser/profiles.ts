import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Makes a folder for the profiles of the browsers that the browser tests share. */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-profiles-'));
  process.env.MATTERPROOF_PROFILES = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10 });
};
