import { describe, expect, it } from 'vitest';
import { buildHowToVerify } from '../../lib/package/how-to-verify.ts';
import type { PackageItem } from '../../lib/package/input.ts';
import { SIGNATURE } from '../../lib/package/layout.ts';
import { SHAPES, sampleMatter } from '../support/sample-matter.ts';

const items = sampleMatter(SHAPES['a received item'] ?? { steps: [] }).input.items;
const commands = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .map((line) => line.trim());
const withToken = ([first, ...others]: readonly PackageItem[]): readonly PackageItem[] =>
  first ? [{ ...first, recordToken: new Uint8Array(1) }, ...others] : [];

describe('buildHowToVerify', () => {
  it('gives the two commands that every bag passes, and says what is not there', () => {
    const text = buildHowToVerify('XM-1', items, [], false);
    expect(commands(text)).toEqual([
      'unzip XM-1.zip && cd XM-1',
      'sha256sum -c manifest-sha256.txt && sha256sum -c tagmanifest-sha256.txt',
    ]);
    expect(text).toContain('This package bears no signature');
    expect(text).not.toContain('verify.html');
  });

  it('gives a command for each signature and token that is there, and for no other', () => {
    const text = buildHowToVerify('XM-1', withToken(items), Object.values(SIGNATURE), true);
    expect(commands(text).slice(2)).toEqual([
      'openssl cms -verify -binary -inform DER -in signatures/tagmanifest-sha256.txt.p7s -content tagmanifest-sha256.txt -CAfile signatures/signer.pem -purpose any -out /dev/null',
      'openssl ts -verify -CAfile signatures/tsa-chain.pem -data tagmanifest-sha256.txt -in signatures/tagmanifest-sha256.txt.tsr',
      'openssl ts -verify -CAfile signatures/tsa-chain.pem -data data/items/0001-01JD0000000000000000000001/record.json -in data/items/0001-01JD0000000000000000000001/record.tsr',
    ]);
    expect(text).not.toContain('bears no signature');
    expect(text).toContain('data/verify.html');
  });

  it('gives no command that would need a certificate which is not there', () => {
    const text = buildHowToVerify('XM-1', withToken(items), [SIGNATURE.cms, SIGNATURE.signer], false);
    expect(commands(text)).toHaveLength(3);
    expect(text).toContain('obtain the certificate of the authority');
  });

  it('finds the folder where unzip cannot write its letters', () => {
    expect(buildHowToVerify('2026-沪0105民初1号-x', [], [], false)).toContain(
      'unzip 2026-沪0105民初1号-x.zip && cd 2026-*0105*1*-x\n',
    );
  });

  it('says in English and in Chinese what is not proven', () => {
    const text = buildHowToVerify('XM-1', items, [], false);
    expect(text).toContain('None of this shows that what the page said was true');
    expect(text).toContain('均不能说明页面内容属实');
    expect(text).not.toMatch(/authentic|tamper-proof|court-approved/i);
  });
});
