import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { StoreContent } from '../browser/product.ts';

const sha256 = (bytes: Uint8Array | string) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Checks every digest and chain in a store with Node's own crypto. */
export const expectIntact = ({ items, artifacts, custody }: StoreContent): void => {
  for (const item of items) {
    expect(sha256(item.record)).toBe(item.digest);
    const record = JSON.parse(item.record) as {
      artifacts: { path: string; digest: string; bytes: number }[];
    };
    const stored = artifacts.filter((artifact) => artifact.item === item.id);
    expect(stored.map(({ path }) => path).sort()).toEqual(
      record.artifacts.map(({ path }) => path).sort(),
    );
    for (const { path, digest, bytes } of record.artifacts) {
      const content = Buffer.from(
        stored.find((artifact) => artifact.path === path)?.base64 ?? '',
        'base64',
      );
      expect([path, content.length, sha256(content)]).toEqual([path, bytes, digest]);
    }
  }
  for (const matterId of new Set(custody.map((entry) => entry.matterId))) {
    const log = custody
      .filter((entry) => entry.matterId === matterId)
      .sort((a, b) => a.seq - b.seq);
    for (const [index, { line, digest, seq }] of log.entries()) {
      expect([seq, sha256(line)]).toEqual([index + 1, digest]);
      expect((JSON.parse(line) as { prev?: string }).prev).toBe(log[index - 1]?.digest);
    }
  }
};
