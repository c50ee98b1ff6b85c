import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { OID } from '../../../lib/trust/der/oids.ts';
import type { Certificate } from '../../../lib/trust/x509/certificate.ts';
import {
  chainOf,
  isIssuedBy,
  verifyChains,
  verifyValidity,
} from '../../../lib/trust/x509/chain.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
type Named = { readonly certificate: Certificate; readonly key: KeyObject };

let serial = 0;
/**
 * A certificate as it is after parsing, really signed by the key of `by`, or by its own. Everything
 * that a chain is judged by can be set; what is not stated is that of a sound authority.
 */
const issue = (name: string, by?: Named, facts: Partial<Certificate> = {}): Named => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  serial += 1;
  const signed = bytes(`${name} ${serial}`);
  const subject = bytes(name);
  const certificate: Certificate = {
    der: signed,
    signed,
    serial: Uint8Array.of(serial),
    subject,
    issuer: by?.certificate.subject ?? subject,
    subjectText: `CN=${name}`,
    issuerText: 'CN=any',
    notBefore: new Date('2020-01-01T00:00:00Z'),
    notAfter: new Date('2030-01-01T00:00:00Z'),
    publicKey: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    algorithm: { oid: OID.ecdsaWithSha256 },
    signature: new Uint8Array(sign('sha256', signed, by?.key ?? privateKey)),
    isAuthority: true,
    maySignCertificates: true,
    mayUseForSignatures: true,
    maySign: true,
    ...facts,
  };
  return { certificate, key: privateKey };
};

const pathOf = async (leaf: Named, ...pool: Named[]) => {
  const chain = await chainOf(
    leaf.certificate,
    pool.map(({ certificate }) => certificate),
  );
  const names = chain.path.map(({ subjectText }) => subjectText.slice(3)).join(' < ');
  return [names, chain.complete ? 'complete' : chain.broken ? 'broken' : 'open'];
};

describe('a chain of certificates', () => {
  it('is complete up to a root that signed itself', async () => {
    const root = issue('root');
    const middle = issue('middle', root);
    const leaf = issue('leaf', middle, { isAuthority: false });
    expect(await pathOf(leaf, root, middle)).toEqual(['leaf < middle < root', 'complete']);
    expect(await pathOf(root)).toEqual(['root', 'complete']);
  });

  it.each<[string, Partial<Certificate>, string]>([
    ['is no authority', { isAuthority: false }, 'open'],
    ['may not sign certificates', { maySignCertificates: false }, 'open'],
    ['allows no certificate between it and the last', { pathLength: 0 }, 'open'],
    ['allows one between', { pathLength: 1 }, 'complete'],
  ])('through a root that %s is judged by that', async (_, facts, outcome) => {
    const root = issue('root', undefined, facts);
    const middle = issue('middle', root);
    const leaf = issue('leaf', middle);
    expect((await pathOf(leaf, root, middle))[1]).toBe(outcome);
  });

  it('may end right above the last under an authority that allows none between', async () => {
    const root = issue('root');
    const middle = issue('middle', root, { pathLength: 0 });
    expect((await pathOf(issue('leaf', middle), root, middle))[1]).toBe('complete');
  });

  it('is not followed through a name alone: the key must have signed', async () => {
    const [root, impostor] = [issue('root'), issue('root')];
    const leaf = issue('leaf', root);
    expect(await pathOf(leaf, impostor)).toEqual(['leaf', 'broken']);
    expect(await pathOf(leaf, impostor, root)).toEqual(['leaf < root', 'complete']);
    expect(await isIssuedBy(leaf.certificate, impostor.certificate)).toBe(false);
    expect(await isIssuedBy(leaf.certificate, root.certificate)).toBe(true);
  });

  it('is not followed through a key alone: the name must be the issuer’s', async () => {
    const root = issue('root');
    const renamed = { ...root, certificate: { ...root.certificate, subject: bytes('other') } };
    const leaf = issue('leaf', root);
    expect(await pathOf(leaf, renamed)).toEqual(['leaf', 'open']);
    expect(await isIssuedBy(leaf.certificate, renamed.certificate)).toBe(false);
  });

  it('whose root has a signature that is not its own is broken', async () => {
    const root = issue('root');
    const forged = { ...root, certificate: { ...root.certificate, signed: bytes('changed') } };
    expect(await pathOf(issue('leaf', root), forged)).toEqual(['leaf < root', 'broken']);
  });

  it('ends at the root, though another root certified its name and key too', async () => {
    const old = issue('old root');
    const root = issue('root');
    const { certificate } = issue('root', old);
    const cross: Named = {
      key: root.key,
      certificate: { ...certificate, publicKey: root.certificate.publicKey },
    };
    const leaf = issue('leaf', root);
    expect(await pathOf(leaf, cross, root, old)).toEqual(['leaf < root', 'complete']);
    expect(await pathOf(leaf, cross, old)).toEqual(['leaf < root < old root', 'complete']);
  });

  it('that goes round in a circle, or on for ever, ends without being complete', async () => {
    const one = issue('one');
    const two = issue('two', one);
    const { certificate } = issue('one', two);
    const circle: Named = {
      key: one.key,
      certificate: { ...certificate, publicKey: one.certificate.publicKey },
    };
    const [, outcome] = await pathOf(issue('leaf', two), two, circle);
    expect(outcome).toBe('open');
    const long: Named[] = [];
    for (let at = 0; at < 12; at += 1) long.push(issue(`c${at}`, long.at(-1)));
    const last = long.at(-1);
    expect(last && (await pathOf(last, ...long))[1]).toBe('open');
  });
});

describe('the chains of all certificates that came with a signature', () => {
  const root = issue('root');
  const leaf = issue('leaf', root);
  const stranger = issue('stranger', issue('unknown'));
  const codes = async (certificates: readonly Named[], pool: readonly Named[]) => {
    const [some, all] = [certificates, pool].map((named) => named.map((one) => one.certificate));
    return (await verifyChains(some ?? [], all ?? [])).map(({ code }) => code);
  };

  it('are sound where each ends in a root', async () => {
    expect(await codes([leaf, root], [root])).toEqual([]);
    expect(await codes([], [])).toEqual([]);
  });

  it('are not known where an issuer is missing, broken where it did not sign', async () => {
    expect(await codes([leaf, stranger], [root])).toEqual(['UNKNOWN_AUTHORITY']);
    expect(await codes([leaf], [issue('root')])).toEqual(['CHAIN_BROKEN']);
    expect(await codes([leaf, stranger], [issue('root')])).toEqual([
      'CHAIN_BROKEN',
      'UNKNOWN_AUTHORITY',
    ]);
  });
});

describe('a certificate at a time', () => {
  const { certificate } = issue('leaf');
  const at = (time: string) =>
    verifyValidity([certificate], new Date(time)).map(({ code }) => code);

  it.each([
    ['2019-12-31T23:59:59.999Z', ['CERTIFICATE_EXPIRED']],
    ['2020-01-01T00:00:00.000Z', []],
    ['2030-01-01T00:00:00.000Z', []],
    ['2030-01-01T00:00:00.001Z', ['CERTIFICATE_EXPIRED']],
  ])('%s has the faults %j', (time, codes) => expect(at(time)).toEqual(codes));

  it('is named with the span in which it is valid, once for each that was not', () => {
    const other = { ...certificate, subjectText: 'CN=other', notAfter: new Date('2021-01-01Z') };
    const problems = verifyValidity([certificate, other], new Date('2025-01-01T00:00:00Z'));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.detail).toContain('CN=other');
    expect(problems[0]?.detail).toContain('2021-01-01T00:00:00.000Z');
  });
});
