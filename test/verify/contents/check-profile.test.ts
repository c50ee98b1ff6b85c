import { describe, expect, it } from 'vitest';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import { PROFILES } from '../../../lib/format/profile.ts';
import { checkProfile } from '../../../lib/verify/contents/check-profile.ts';

type Stated = { profile?: string; item?: object; statement?: object };

const detailsOf = ({ profile, item = {}, statement = {} }: Stated) =>
  checkProfile({
    export: { ...(profile && { profile }) },
    items: [{ number: 7, ...item }],
    matter: { statements: [statement] },
  } as unknown as ParsedIndex).map(({ code, detail }) => `${code} ${detail}`);

describe('checkProfile', () => {
  it.each([
    [{ item: { tags: [] } }, 'tags or notes of items 7'],
    [{ item: { note: '' } }, 'tags or notes of items 7'],
    [{ statement: { internalNote: 'x' } }, 'internal notes of statements'],
  ])('finds %j in every package but one for counsel', (stated, said) => {
    for (const profile of PROFILES)
      expect(detailsOf({ profile, ...stated })).toEqual(
        profile === 'counsel'
          ? []
          : [`INDEX_DISAGREES Its profile is ${profile}, yet it states ${said}`],
      );
    expect(detailsOf(stated)).toEqual([]);
  });

  it('finds a purpose in a package for hand-over alone, and a kind of evidence in none', () => {
    const kind = { filing: { evidenceKind: 'electronic-data' } };
    for (const profile of PROFILES) {
      expect(detailsOf({ profile, item: kind })).toEqual([]);
      expect(detailsOf({ profile, item: { filing: { purpose: 'x' } } })).toHaveLength(
        profile === 'hand-over' ? 1 : 0,
      );
    }
  });

  it('finds nothing where nothing internal is stated', () => {
    for (const profile of PROFILES) expect(detailsOf({ profile })).toEqual([]);
  });
});
