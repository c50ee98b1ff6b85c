import { describe, expect, it } from 'vitest';
import { finding } from '../../../lib/verify/finding.ts';
import {
  type MetSigner,
  meetSigners,
  parseMetSigners,
} from '../../../lib/verify/outcome/meet-signers.ts';
import type { SetVerification } from '../../../lib/verify/verify-set.ts';

const NOW = '2026-03-01T08:00:00Z';
const EARLIER = '2026-01-01T08:00:00Z';

const signed = (fingerprint: string, id: string, name = 'CN=陈伟', count = 0): SetVerification =>
  ({
    volumes: [
      {
        findings: Array.from({ length: count }, () => finding('ALTERED', 'x')),
        facts: {
          signature: { signer: { fingerprint, subject: name } },
          index: { export: { id } },
        },
      },
    ],
    findings: [],
  }) as unknown as SetVerification;

const OLD: MetSigner = {
  fingerprint: 'AA',
  name: 'CN=陈伟',
  since: EARLIER,
  exports: ['one', 'two'],
};

describe('meetSigners', () => {
  it('meets a signer for the first time, and again as the first with the same package', () => {
    const first = meetSigners(signed('AA', 'one'), [], NOW);
    expect(first).toEqual({
      met: [{ code: 'MET_FIRST', values: { fingerprint: 'AA' } }],
      known: [{ ...OLD, since: NOW, exports: ['one'] }],
    });
    expect(meetSigners(signed('AA', 'one'), first.known, 'later')).toEqual(first);
  });

  it('says since when and in how many other packages a signer was seen', () => {
    const { met, known } = meetSigners(signed('AA', 'three'), [OLD], NOW);
    const values = { fingerprint: 'AA', since: EARLIER, packages: 2 };
    expect(met).toEqual([{ code: 'MET_BEFORE', values }]);
    expect(known).toEqual([{ ...OLD, exports: ['one', 'two', 'three'] }]);
    expect(meetSigners(signed('AA', 'two'), [OLD], NOW).met[0]?.values.packages).toBe(1);
  });

  it('warns of a new key for a name that was met with another, but not for another name', () => {
    const values = { fingerprint: 'BB', name: 'CN=陈伟', other: 'AA' };
    const { met, known } = meetSigners(signed('BB', 'three'), [OLD], NOW);
    expect(met).toEqual([{ code: 'MET_NEW_KEY', values }]);
    expect(known.map(({ fingerprint }) => fingerprint)).toEqual(['AA', 'BB']);
    expect(meetSigners(signed('BB', 'three', 'CN=Lin'), [OLD], NOW).met[0]?.code).toBe('MET_FIRST');
  });

  it('makes nobody known by a package with findings', () => {
    const broken = signed('BB', 'three', 'CN=陈伟', 1);
    expect(meetSigners(broken, [OLD], NOW)).toEqual({ met: [], known: [OLD] });
  });
});

describe('parseMetSigners', () => {
  it.each([undefined, 'text', {}, [{ ...OLD, exports: 'one' }], [null]])(
    'takes nothing from the wrong shape %j',
    (kept) => {
      expect(parseMetSigners(kept)).toEqual([]);
    },
  );

  it('leaves out only what is of a wrong shape', () => {
    expect(parseMetSigners([5, OLD])).toEqual([OLD]);
  });
});

describe('a package that this browser signed', () => {
  it('is said to have its own key, whatever was verified before', () => {
    const own = new Set(['AA']);
    const { met } = meetSigners(signed('AA', 'three'), [OLD], NOW, own);
    expect(met).toEqual([{ code: 'MET_OWN', values: { fingerprint: 'AA' } }]);
    expect(meetSigners(signed('BB', 'three'), [OLD], NOW, own).met[0]?.code).toBe('MET_NEW_KEY');
  });
});
