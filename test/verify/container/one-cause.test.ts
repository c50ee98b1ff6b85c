import { describe, expect, it } from 'vitest';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { packSample } from '../../support/packages/pack.ts';
import {
  readZipFiles,
  writeZipFiles,
  type ZipFileToWrite,
} from '../../support/packages/zip-files.ts';

const capture = { does: 'capture' } as const;
const { zip, folder } = await packSample({ steps: [capture, capture] });
const files: readonly ZipFileToWrite[] = [...readZipFiles(zip)].map(([path, content]) => ({
  path,
  content,
  deflate: true,
}));

const findingsOf = async (again: readonly ZipFileToWrite[]) =>
  (await verifyZip(new Blob([writeZipFiles(again)]))).findings;

const crlf = (content: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(content).toString('latin1').replace(/\n/g, '\r\n'), 'latin1');

const isTag = ({ path }: ZipFileToWrite) => path.endsWith('.txt') && path.split('/').length === 2;

describe('one cause', () => {
  it('is one finding: an encrypted zip', async () => {
    const findings = await findingsOf(files.map((file) => ({ ...file, flags: 0x801 })));
    expect(findings).toMatchObject([{ code: 'ZIP_ENCRYPTED', count: files.length }]);
    expect(findings[0]?.paths).toHaveLength(files.length);
  });

  it('is one finding: backslashes for slashes in all names', async () => {
    const named = files.map((file) => ({ ...file, path: file.path.replaceAll('/', '\\') }));
    expect(await findingsOf(named)).toMatchObject([{ code: 'BACKSLASHES', count: files.length }]);
  });

  it('is one finding: other line ends in every tag file', async () => {
    const changed = files.map((f) => (isTag(f) ? { ...f, content: crlf(f.content) } : f));
    const findings = await findingsOf(changed);
    expect(findings).toMatchObject([{ code: 'LINE_ENDS', count: files.filter(isTag).length }]);
  });

  it('is one finding: other line ends in both manifests', async () => {
    const changed = files.map((f) =>
      /manifest-sha256\.txt$/.test(f.path) ? { ...f, content: crlf(f.content) } : f,
    );
    const findings = await findingsOf(changed);
    expect(findings.map(({ code }) => code)).toEqual(['LINE_ENDS', 'LINE_ENDS']);
  });

  it('is one finding: unknown extra fields in all entries', async () => {
    const extra = new Uint8Array([0x42, 0x42, 2, 0, 1, 2]);
    const findings = await findingsOf(files.map((file) => ({ ...file, extra })));
    expect(findings).toMatchObject([{ code: 'ZIP_UNUSUAL', count: files.length }]);
  });

  it('is one finding: a data stream that is broken, whichever file it is', async () => {
    for (const name of ['data/manifest.json', 'data/custody.jsonl', 'manifest-sha256.txt']) {
      const broken = files.map((file) =>
        file.path === `${folder}/${name}` ? { ...file, raw: Buffer.from('not deflate') } : file,
      );
      const findings = await findingsOf(broken);
      expect(findings.map(({ code, path }) => [code, path])).toEqual([['ZIP_DAMAGED', name]]);
    }
  });

  it('is one finding: a stored file with another checksum in its headers', async () => {
    const stored = files.map((file, at) =>
      at === 3 ? { ...file, deflate: false, check: 1 } : file,
    );
    expect((await findingsOf(stored)).map(({ code }) => code)).toEqual(['ZIP_DAMAGED']);
  });

  it('names the altered file, not its checksum, where a stored file was changed', async () => {
    const path = `${folder}/data/items.csv`;
    const changed = [...files].map((file) =>
      file.path === path ? { path, content: Buffer.from('x'), check: 1 } : file,
    );
    const codes = (await findingsOf(changed)).map(({ code }) => code);
    expect(codes).toContain('ALTERED');
    expect(codes).not.toContain('ZIP_DAMAGED');
  });
});
