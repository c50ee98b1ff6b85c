import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decryptWith } from '../../../lib/verify/decrypt-with.ts';
import type { FindingCode } from '../../../lib/verify/finding.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { HOW_TO_OPEN, HOW_TO_OPEN_BYTES } from '../../../lib/zip/encrypted/how-to-open.ts';
import { aesField, encryptData, encryptedFile } from '../../support/packages/encrypted-files.ts';
import { FORGED } from '../../support/packages/forged-zips.ts';
import { packSample } from '../../support/packages/pack.ts';
import {
  readZipFiles,
  writeZipFiles,
  type ZipFileToWrite,
} from '../../support/packages/zip-files.ts';

const PASS_PHRASE = '证据 correct horse';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const { zip, folder: bag } = await packSample({ steps: [] });
const plain: readonly ZipFileToWrite[] = [...readZipFiles(zip)].map(([path, content]) => ({
  path,
  content,
  deflate: true,
}));
const howTo: ZipFileToWrite = { path: HOW_TO_OPEN, content: HOW_TO_OPEN_BYTES };
const encrypt = (file: ZipFileToWrite, how = {}) => encryptedFile(file, PASS_PHRASE, how);
const sound: readonly ZipFileToWrite[] = [howTo, ...plain.map((file) => encrypt(file))];

const verify = (made: Uint8Array) =>
  verifyZip(new Blob([Uint8Array.from(made)]), decryptWith(PASS_PHRASE));

const REPORT = 'data/index.html';
const isReport = ({ path }: ZipFileToWrite): boolean => path === `${bag}/${REPORT}`;
const report = plain.find(isReport) ?? { path: '', content: bytes('') };

/** Changes what the zip says of the encrypted report. */
const lie = (change: Partial<ZipFileToWrite>): Uint8Array =>
  writeZipFiles(sound.map((file) => (isReport(file) ? { ...file, ...change } : file)));

/** Encrypts the report in another way. */
const again = (how: object, change: Partial<ZipFileToWrite> = {}): Uint8Array =>
  lie(encrypt({ ...report, ...change }, how));

const plus = (...files: readonly ZipFileToWrite[]) => writeZipFiles([...sound, ...files]);
const more = { path: `${bag}/data/more.txt`, content: bytes('content of the file') };

const packed = deflateRawSync(report.content);
const raw = sound.find(isReport)?.raw ?? bytes('');
const last = raw.length - 1;

const ATTACKS: readonly (readonly [string, Uint8Array, FindingCode])[] = [
  [
    'a second file of one name',
    plus(encrypt({ ...report, content: bytes('x') })),
    'DUPLICATE_ENTRY',
  ],
  ['another name in its own header', lie({ localPath: `${report.path}x` }), 'ZIP_DAMAGED'],
  ['another method in its own header', lie({ localExtra: aesField(2, 3, 0) }), 'ZIP_DAMAGED'],
  ['another version in its own header', lie({ localExtra: aesField(1, 3, 8) }), 'ZIP_DAMAGED'],
  ['no encryption in its own header', lie({ localExtra: bytes('') }), 'ZIP_DAMAGED'],
  ['bytes before the first file', join(bytes('MZ'), writeZipFiles(sound)), 'ZIP_DAMAGED'],
  ['bytes after the end', join(writeZipFiles(sound), bytes('x')), 'ZIP_DAMAGED'],
  [
    'bytes between two files',
    lie({ raw: join(raw, bytes('hidden')), packed: raw.length }),
    'ZIP_DAMAGED',
  ],
  ['a file that lies over another', plus({ ...encrypt(more), offset: 7 }), 'ZIP_DAMAGED'],
  ['a symbolic link', lie({ mode: 0o120777 }), 'SYMBOLIC_LINK'],
  ['a link of Windows', lie({ host: 0, mode: 0, attributes: 0x420 }), 'SYMBOLIC_LINK'],
  ['a comment of a file', lie({ comment: 'THIS EXHIBIT IS FORGED' }), 'ZIP_UNUSUAL'],
  [
    'a comment of the zip',
    join(writeZipFiles(sound).slice(0, -2), Uint8Array.of(2, 0), bytes('hi')),
    'ZIP_UNUSUAL',
  ],
  ['a file without encryption', plus(more), 'ZIP_UNUSUAL'],
  [
    'other words in the text that says how to open it',
    writeZipFiles([{ ...howTo, content: bytes('Pay here first') }, ...sound.slice(1)]),
    'ZIP_UNUSUAL',
  ],
  [
    'the field of an encryption at a plain file',
    plus({ ...more, extra: aesField(2, 3, 0) }),
    'ZIP_UNUSUAL',
  ],
  ['AE-2 with a checksum', lie({ check: 7 }), 'ZIP_DAMAGED'],
  ['AE-1 with a wrong checksum, deflated', again({ version: 1 }, { check: 7 }), 'ZIP_DAMAGED'],
  [
    'AE-1 with a wrong checksum, stored',
    again({ version: 1 }, { check: 7, deflate: false }),
    'ZIP_DAMAGED',
  ],
  ['another code', lie({ raw: raw.with(last, (raw[last] ?? 0) ^ 1) }), 'ZIP_DAMAGED'],
  ['another pass phrase', lie({ raw: encryptData(packed, 'another') }), 'ZIP_DAMAGED'],
  ['less than an encryption takes', lie({ raw: raw.slice(0, 20) }), 'ZIP_DAMAGED'],
  ['bytes after deflated data', again({ packed: join(packed, bytes('more')) }), 'ZIP_DAMAGED'],
  [
    'a second stream after deflated data',
    again({ packed: join(packed, deflateRawSync(bytes('forged'))) }),
    'ZIP_DAMAGED',
  ],
  ['compressed data that are none', again({ packed: bytes('no deflate data') }), 'ZIP_DAMAGED'],
  [
    'less than it declares',
    again({ packed: deflateRawSync(report.content.slice(1)) }),
    'ZIP_DAMAGED',
  ],
  [
    'more than it declares',
    again({ packed: deflateRawSync(Buffer.alloc(report.content.length + 1)) }),
    'ZIP_BOMB',
  ],
  ['4 GiB out of a few bytes', lie({ size: 0xfffffffe }), 'ZIP_BOMB'],
  ['a stored file of two sizes', again({}, { deflate: false, size: 5 }), 'ZIP_DAMAGED'],
  ['a version that is not known', lie({ extra: aesField(3, 3, 8) }), 'ZIP_ENCRYPTED'],
  ['a strength that is not known', lie({ extra: aesField(2, 4, 8) }), 'ZIP_ENCRYPTED'],
  ['another maker of the encryption', lie({ extra: aesField(2, 3, 8, 'XX') }), 'ZIP_ENCRYPTED'],
  ['a packing that is not read', lie({ extra: aesField(2, 3, 12) }), 'ZIP_ENCRYPTED'],
  ['the old encryption of zips', lie({ extra: bytes(''), method: 8 }), 'ZIP_ENCRYPTED'],
  ['flags of strong encryption', lie({ flags: 0x841 }), 'ZIP_ENCRYPTED'],
  ['AES without the flag of encryption', lie({ flags: 0x800 }), 'ZIP_DAMAGED'],
  ['a folder with content', plus(encrypt({ ...more, path: `${bag}/data/` })), 'ZIP_UNUSUAL'],
];

describe('an encrypted package', () => {
  it('is intact, and its zip and files are said to be checked', async () => {
    const { findings, notes, facts } = await verify(writeZipFiles(sound));
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('DECRYPTED');
    expect(facts.repacked).toEqual(['decrypted']);
  });

  it.each(ATTACKS)('is found out with %s', async (_, made, code) => {
    const { findings } = await verify(made);
    expect(
      findings.map((found) => found.code),
      JSON.stringify(findings),
    ).toContain(code);
    expect(findings.length).toBeLessThan(8);
  });

  it.each(Object.entries(FORGED).filter(([name]) => name !== 'encryption of one file'))(
    'is found out as a plain one is: %s',
    async (_, [make]) => {
      expect((await verify(make({ bag, files: sound }))).findings).not.toEqual([]);
    },
  );

  it('names the one file whose authentication code fails', async () => {
    const { findings } = await verify(lie({ raw: raw.with(last, (raw[last] ?? 0) ^ 1) }));
    const damaged = findings.find(({ code }) => code === 'ZIP_DAMAGED');
    expect(damaged?.path).toBe(REPORT);
    expect(damaged?.detail).toContain('authentication code');
  });

  it('of many bombs is refused before a key is derived', async () => {
    const bombs = Array.from({ length: 40 }, (_, at) => ({
      ...encrypt({ path: `${bag}/data/${at}.txt`, content: bytes(''), deflate: true }),
      raw: new Uint8Array(61_000),
      size: 60 * 2 ** 20,
    }));
    expect((await verify(plus(...bombs))).findings.map(({ code }) => code)).toEqual(['ZIP_BOMB']);
  });
});

/** Sizes of 8 bytes in the local header beside those of 4, and the field of the encryption. */
const wide = ({ raw: data = bytes(''), content, extra = bytes('') }: ZipFileToWrite) => {
  const sizes = new DataView(new ArrayBuffer(20));
  sizes.setUint32(0, 0x0010_0001, true);
  sizes.setBigUint64(4, BigInt(content.length), true);
  sizes.setBigUint64(12, BigInt(data.length), true);
  return join(new Uint8Array(sizes.buffer), extra);
};

const folderEntry = { path: `${bag}/data/`, content: bytes(''), mode: 0o040755, attributes: 0x10 };
const REPACKED: readonly (readonly [string, readonly ZipFileToWrite[], readonly string[]])[] = [
  ['in another order', sound.toReversed(), ['otherProgram', 'decrypted', 'order']],
  ['with folder entries', [...sound, folderEntry], ['decrypted', 'folderEntries']],
  [
    'with data descriptors',
    sound.map((file) => ({ ...file, descriptor: true, flags: (file.flags ?? 0x800) | 8 })),
    ['decrypted', 'descriptors'],
  ],
  [
    'with Zip64 headers',
    [howTo, ...sound.slice(1).map((file) => ({ ...file, localExtra: wide(file) }))],
    ['decrypted', 'zip64'],
  ],
  ...([1, 2] as const).map(
    (version) =>
      [
        `by AE-${version}, with shorter keys`,
        [
          howTo,
          ...plain.map((file, at) =>
            encrypt(file, { version, strength: ((at % 3) + 1) as 1 | 2 | 3 }),
          ),
        ],
        ['decrypted'],
      ] as const,
  ),
  [
    'with its texts stored',
    [howTo, ...plain.map((file) => encrypt({ ...file, deflate: false }))],
    ['decrypted', 'compression'],
  ],
  [
    'with the text that says how to open it encrypted too',
    [...plain.map((file) => encrypt(file)), encrypt(howTo)],
    ['otherProgram', 'decrypted'],
  ],
];

describe('an encrypted package that was packed again', () => {
  it.each(REPACKED)('%s is intact, and the signs of it are told', async (_, files, ways) => {
    const { findings, facts } = await verify(writeZipFiles(files));
    expect(findings).toEqual([]);
    expect(facts.repacked).toEqual(ways);
  });
});
