import { spawnSync } from 'node:child_process';

/** Runs a command line in a folder, as a person does in a terminal. */
export const runShell = (command: string, cwd: string) =>
  spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });

/** The commands that HOW-TO-VERIFY.txt in this zip tells the reader to type. */
export const howToCommands = (zip: string): string[] =>
  runShell(`unzip -p '${zip}' '*/HOW-TO-VERIFY.txt'`, '.')
    .stdout.split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());
