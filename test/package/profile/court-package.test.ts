import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { parseLogLine } from '../../../lib/format/parse-log-line.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { COURT, HAND_OVER } from '../../support/cases/court-choice.ts';
import { type Sample, sampleMatter } from '../../support/cases/sample-matter.ts';
import { changeJson, type Forgery, forge } from '../../support/packages/forge.ts';
import { packInput, packSample } from '../../support/packages/pack.ts';

const capture = { does: 'capture' } as const;
const LOG = 'data/custody.jsonl';

/**
 * A log in which open and sealed lines alternate and two sealed lines follow each other: lines 3, 4
 * (an item received from another matter, an item that was withheld), 6 (a tag), 8 and 9.
 */
const MIXED: Sample = {
  steps: [
    capture,
    { does: 'receive' },
    capture,
    capture,
    { does: 'annotate', item: 1 },
    { does: 'withhold', item: 3 },
    { does: 'delete', item: 4 },
  ],
};

const linesOf = (files: Forgery): string[] =>
  files.get(LOG)?.toString().split('\n').slice(0, -1) ?? [];

const verifyForged = async (change: (files: Forgery) => void) => {
  const { zip } = await packSample(MIXED, { choice: COURT });
  return verifyZip(new Blob([forge(zip, change)]));
};

describe('a court package', () => {
  it('is intact, counts its sealed lines, and names items that the log does not show', async () => {
    const { zip } = await packSample(MIXED, { choice: COURT });
    const { findings, facts, notes } = await verifyZip(new Blob([zip]));
    expect(findings).toEqual([]);
    expect(notes.map(({ code, detail }) => `${code} ${detail}`)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('LINES_SEALED 5 of 8 lines show their number and digest alone'),
        expect.stringContaining('and the log does not show how items 2 came'),
      ]),
    );
    expect(facts.log).toEqual({ open: 3, sealed: 5, unlocated: [2] });
    expect(facts.index?.left).toEqual([{ number: 4, how: 'deleted' }]);
    expect(facts.index?.custody).toMatchObject({ entries: 8, sealed: 5 });
    expect(facts.index?.export).toMatchObject({ profile: 'court', language: 'both' });
  });

  it('shows the digest of each sealed line in its place', async () => {
    const original = sampleMatter(MIXED).input.custody;
    let shown: string[] = [];
    await verifyForged((files) => {
      shown = linesOf(files);
    });
    for (const [at, line] of shown.entries()) {
      const { sealed } = parseLogLine(line);
      const { line: whole = '', digest } = original[at] ?? {};
      if (sealed) expect(sealed).toEqual({ seq: at + 1, withheld: digest });
      else expect(line).toBe(whole);
      expect(digest).toBe(digestNow(whole));
    }
  });

  it('finds a changed digest of any sealed line, though all manifests were made anew', async () => {
    const { zip } = await packSample(MIXED, { choice: COURT });
    const sealed: number[] = [];
    forge(zip, (files) => {
      for (const [at, line] of linesOf(files).entries())
        if (parseLogLine(line).sealed) sealed.push(at);
    });
    expect(sealed).toHaveLength(5);
    for (const at of sealed) {
      const { findings } = await verifyForged((files) => {
        const lines = linesOf(files);
        lines[at] = (lines[at] ?? '').replace(/sha256:./, (found) =>
          found.endsWith('0') ? 'sha256:1' : 'sha256:0',
        );
        files.set(LOG, lines.map((line) => `${line}\n`).join(''));
      });
      expect(findings.map(({ code }) => code)).toContain('CHAIN_BROKEN');
    }
  });

  it('finds a sealed line that was dropped, moved, or put in place of an open one', async () => {
    const codes = async (change: (lines: string[]) => void) => {
      const { findings } = await verifyForged((files) => {
        const lines = linesOf(files);
        change(lines);
        files.set(LOG, lines.map((line) => `${line}\n`).join(''));
      });
      return new Set(findings.map(({ code }) => code));
    };
    const dropped = await codes((lines) => void lines.splice(2, 1));
    expect(dropped).toContain('GAP_IN_SEQUENCE');
    const moved = await codes((lines) => void lines.splice(2, 0, ...lines.splice(3, 1)));
    expect(moved).toContain('GAP_IN_SEQUENCE');
    const replaced = await codes((lines) => {
      lines[1] = `{"seq":2,"withheld":"${digestNow(lines[1] ?? '')}"}`;
    });
    expect([...replaced]).toEqual(['GAP_IN_SEQUENCE', 'CHAIN_BROKEN']);
  });

  it('cannot hide behind sealed lines that its number of arrivals exceeds', async () => {
    const { findings } = await verifyForged((files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        index.withheld = [3, 4, 5, 6, 7, 8, 9].map((number) => ({ number, reason: 'x' }));
      }),
    );
    expect(findings.map(({ code }) => code)).toContain('INDEX_DISAGREES');
  });

  it('may not call itself a package for counsel', async () => {
    const { findings } = await verifyForged((files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        index.export = { ...(index.export as object), profile: 'counsel' };
      }),
    );
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toContain(`INDEX_DISAGREES ${LOG}`);
  });

  it('names the items that a person did not choose, and verifies in several volumes', async () => {
    const { input } = sampleMatter({ steps: [capture, capture, capture], volumeBytes: 1 });
    const items = input.items.filter(({ number }) => number !== 2).map(({ record }) => record.id);
    for (const choice of [
      { ...COURT, items },
      { ...HAND_OVER, items },
    ]) {
      const volumes = await packInput({ ...input, choice });
      expect(volumes).toHaveLength(2);
      for (const { zip } of volumes) {
        const { findings, facts } = await verifyZip(new Blob([zip]));
        expect(findings).toEqual([]);
        expect(facts.index?.notChosen).toEqual([2]);
      }
    }
  });
});
