import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { digestSources } from '../../cli/build/digest-sources.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';
import { encryptZip } from '../../lib/zip/encrypted/encrypt-zip.ts';
import { packSample } from '../support/packages/pack.ts';
import { verifyHere } from '../support/packages/run-verify.ts';

const PASS_PHRASE = 'correct horse battery staple';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'matterproof-pass-phrase-'));
  const { zip } = await packSample(
    { steps: [{ does: 'capture' }] },
    { build: await digestSources() },
  );
  const pieces: Uint8Array[] = [];
  const write = (piece: Uint8Array) => void pieces.push(piece.slice());
  await encryptZip(new Blob([zip]), PASS_PHRASE, write);
  writeFileSync(at('x.zip'), Buffer.concat(pieces));
  writeFileSync(at('right.txt'), `\uFEFF${PASS_PHRASE}\r\nnot this line\r\n`);
  writeFileSync(at('wrong.txt'), 'wrong\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = async (...args: readonly string[]) => {
  const { status, lines, stderr } = await verifyHere('--language', 'en', ...args, at('x.zip'));
  return { status, last: lines.at(-1) ?? '', stderr };
};

/** Runs the command in a terminal of its own and types these lines, each when it is asked for. */
const TERMINAL = `
import os, pty, sys
lines, command = sys.argv[1].split('|'), sys.argv[2:]
child, terminal = pty.fork()
if child == 0: os.execvp(command[0], command)
said, answered = b'', 0
while True:
    try: piece = os.read(terminal, 4096)
    except OSError: break
    if not piece: break
    said += piece
    if said.count(b'not shown)') > answered and lines:
        answered += 1
        os.write(terminal, (lines.pop(0) + '\\n').encode())
sys.stdout.buffer.write(said)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

const type = (...lines: readonly string[]) => {
  const command = [process.execPath, 'cli/verify.ts', '--language', 'en', at('x.zip')];
  const { status, stdout } = spawnSync('python3', ['-c', TERMINAL, lines.join('|'), ...command], {
    encoding: 'utf8',
  });
  return { status, said: stdout };
};

describe('cli/verify.ts verifies an encrypted package', () => {
  it('with a pass phrase in a file, also of Windows', async () => {
    expect(await verify('--pass-phrase-file', at('right.txt'))).toMatchObject({
      status: 0,
      last: 'intact',
    });
  });

  it('with a pass phrase in the environment', async () => {
    vi.stubEnv('MATTERPROOF_PASS_PHRASE', PASS_PHRASE);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await verify()).toMatchObject({ status: 0, last: 'intact' });
  });

  it('with a pass phrase that the terminal asks for again, and never shows', () => {
    const { status, said } = type('not the pass phrase', PASS_PHRASE);
    expect(said).toContain(en.problems.PASS_PHRASE_WRONG);
    expect(said.trimEnd().split('\n').at(-1)).toBe('intact');
    expect(status).toBe(0);
    expect(said).not.toContain('horse');
    expect(said).not.toContain('not the pass phrase');
  });
});

describe('cli/verify.ts verifies nothing of an encrypted package, and exits with 2', () => {
  it('without a pass phrase, and says how to give it', () => {
    // In a process of its own, which has no terminal to ask in.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['cli/verify.ts', '--language', 'en', at('x.zip')],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('x.zip is encrypted, so nothing was verified.');
    expect(stderr).toContain('MATTERPROOF_PASS_PHRASE');
  });

  it('with a wrong pass phrase, in words of the language asked for', async () => {
    const wrong = ['--pass-phrase-file', at('wrong.txt')];
    expect(await verify(...wrong)).toMatchObject({
      ...{ status: 2, last: '' },
      stderr: expect.stringContaining(en.problems.PASS_PHRASE_WRONG),
    });
    const { stderr } = await verify('--language', 'zh-CN', ...wrong);
    expect(stderr).toContain(zhCN.problems.PASS_PHRASE_WRONG);
  });

  it('with a pass phrase as an argument, which other programs could see', async () => {
    expect(await verify('--pass-phrase', PASS_PHRASE)).toMatchObject({ status: 2, last: '' });
  });
});
