import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a program prints. @throws {Error} with its words if it fails. */
export const runProgram = async (program: string, args: readonly string[]): Promise<string> =>
  (await run(program, [...args], { maxBuffer: 2 ** 26 })).stdout;

/** Starts a program that the kernel ends with this process, however this one ends. */
export const startProgram = (program: string, args: readonly string[]): ChildProcess =>
  spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], { stdio: 'ignore' });

/** Ends a program and waits until it has ended. */
export const endProgram = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    // All that it holds is in memory.
    child.kill('SIGKILL');
  });

/** A port of loopback that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(address && typeof address === 'object' ? address.port : 0));
    });
  });
