import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';
import { packInput, packSample } from '../support/packages/pack.ts';
import { casesOf } from '../support/thorough.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matterproof-stock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: string, cwd: string, locale: string): string =>
  execFileSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: locale },
    stdio: 'pipe',
  });

const commandsOf = (howTo: string): string[] =>
  howTo
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());

const extract = (fileName: string): string => {
  const name = run(`unzip -Z1 ${fileName} | grep HOW-TO-VERIFY`, folder, 'C.UTF-8').trim();
  return run(`unzip -p ${fileName} '${name}'`, folder, 'C.UTF-8');
};

describe('unzip, sha256sum and bagit', () => {
  it.each(
    Object.keys(SHAPES).flatMap((shape, index) =>
      casesOf(['C', 'C.UTF-8'], index === 0 ? ['C', 'C.UTF-8'] : ['C']).map(
        (locale) => [shape, locale] as const,
      ),
    ),
  )(
    'find the package of %s whole (locale %s), by its own HOW-TO-VERIFY.txt',
    async (shape, locale) => {
      const { fileName, zip } = await packSample(SHAPES[shape] ?? { steps: [] });
      writeFileSync(join(folder, fileName), zip);
      expect(run(`unzip -tq ${fileName}`, folder, locale)).toContain('No errors');
      const commands = commandsOf(extract(fileName));
      expect(commands).toHaveLength(3);
      const output = run(commands.join(' && '), folder, locale);
      expect(output.match(/: OK$/gm)?.length).toBe(readListed());
      expect(output).not.toContain('FAILED');
    },
  );

  /** Files listed in both manifests of the one bag that was unpacked. */
  const readListed = (): number =>
    Number(run('cat */manifest-sha256.txt */tagmanifest-sha256.txt | wc -l', folder, 'C.UTF-8'));

  it('find each volume complete on its own', async () => {
    const steps = Array.from({ length: 3 }, () => ({ does: 'capture' }) as const);
    for (const { fileName, zip } of await packInput(
      sampleMatter({ steps, volumeBytes: 1 }).input,
    )) {
      writeFileSync(join(folder, fileName), zip);
      expect(run(commandsOf(extract(fileName)).join(' && '), folder, 'C')).not.toContain('FAILED');
    }
  });

  it('report a changed byte', async () => {
    const { fileName, zip, folder: bag } = await packSample(SHAPES['one item'] ?? { steps: [] });
    writeFileSync(join(folder, fileName), zip);
    run(`unzip -q ${fileName}`, folder, 'C');
    const csv = join(folder, bag, 'data/items.csv');
    writeFileSync(csv, `${readFileSync(csv, 'utf8')} `);
    expect(() => run('sha256sum -c --quiet manifest-sha256.txt', join(folder, bag), 'C')).toThrow(
      'did NOT match',
    );
  });
});
