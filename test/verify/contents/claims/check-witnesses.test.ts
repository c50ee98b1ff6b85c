import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../lib/evidence/digest.ts';
import { verifyZip } from '../../../../lib/verify/verify-zip.ts';
import { changeJson, forge } from '../../../support/packages/forge.ts';
import { packMatter } from '../../../support/packages/pack-matter.ts';
import { OTHER, OWN, witnessedMatter } from '../../../support/witnesses/two-custodians.ts';

type Claim = { [member: string]: unknown };

let sound: Bytes;
beforeAll(async () => {
  const { db, matterId } = await witnessedMatter();
  sound = (await packMatter(db, matterId))[0] ?? new Uint8Array();
});

const findingsOf = async (change: (claims: Claim[], index: Claim) => void) => {
  const forged = forge(sound, (files) =>
    changeJson(files, 'data/manifest.json', (index) => change(index.witnesses as Claim[], index)),
  );
  const { findings } = await verifyZip(new Blob([forged]));
  return findings.map(({ code, detail }) => `${code} ${detail}`);
};

const amend = (changed: Claim) => (claims: Claim[]) => {
  Object.assign(claims[0] ?? {}, changed);
};

describe('checkWitnesses', () => {
  it('finds nothing in a package as it was made', async () => {
    expect(await findingsOf(() => {})).toEqual([]);
  });

  it.each([
    ['another custodian', amend({ custodians: [{ name: 'Chen Wei' }, { name: 'Wang Fang' }] })],
    ['another time', amend({ at: ['2026-11-21T09:00:00.000Z', '2026-11-21T09:00:00.000Z'] })],
    [
      'more passages than agree',
      amend({ text: { kind: 'passages', isSame: true, agree: 4, earlier: 4, later: 4 } }),
    ],
    ['a text that the records do not have', amend({ text: { kind: 'bytes' } })],
    ['a difference left out', amend({ agree: ['address', 'title', 'author', 'handle', 'likes'] })],
    ['a difference told as agreement', amend({ differ: [], agree: ['likes'] })],
    ['files that are not the same', amend({ media: 2 })],
    ['a member that the format has not', amend({ verdict: 'true' })],
  ])('finds %s', async (_, change) => {
    expect(await findingsOf(change)).toEqual([
      expect.stringContaining(
        'INDEX_DISAGREES Second witness 1 states otherwise than the records: “',
      ),
    ]);
  });

  it.each([
    ['one item twice', amend({ items: [OWN, OWN] }), 'names captures of one log'],
    ['the later first', amend({ items: [OTHER, OWN] }), 'names the later capture first'],
    ['an item that is not here', amend({ items: [OWN, 'X'] }), 'names an item that is not here'],
    ['one item', amend({ items: [OWN] }), 'does not name two captures'],
  ])('finds a claim that names %s', async (_, change, detail) => {
    expect(await findingsOf(change)).toContainEqual(expect.stringContaining(detail));
  });

  it('finds one custodian told as two, though the table agrees', async () => {
    const { db, matterId } = await witnessedMatter({ by: 'Chen, Wei' });
    const [zip = new Uint8Array()] = await packMatter(db, matterId);
    const forged = forge(zip, (files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        Object.assign((index.witnesses as Claim[])[0] ?? {}, { relation: 'two-names' });
      }),
    );
    const { findings } = await verifyZip(new Blob([forged]));
    expect(findings.map(({ detail }) => detail)).toContainEqual(
      expect.stringContaining('states otherwise than the records: “relation”'),
    );
  });

  it('finds captures too far apart, and hours that the log does not have', async () => {
    const findings = await findingsOf((_, index) => {
      Object.assign(index.matter as Claim, { witnessHours: 0 });
    });
    expect(findings).toContainEqual(expect.stringContaining('more than 0 hours apart'));
    expect(findings).toContainEqual(
      expect.stringContaining('The witnessHours is 0, in the log 24'),
    );
  });

  it('finds a table that names no second witness where the index does', async () => {
    const forged = forge(sound, (files) => {
      const table = files.get('data/items.csv')?.toString() ?? '';
      files.set('data/items.csv', table.replace('"QL-B-0001"', '""'));
    });
    const { findings } = await verifyZip(new Blob([forged]));
    expect(findings.map(({ code }) => code)).toContain('TABLE_DISAGREES');
  });
});
