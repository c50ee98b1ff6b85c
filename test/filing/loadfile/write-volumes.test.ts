import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { openVolumes } from '../../../lib/filing/loadfile/write-volumes.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const from = [digestNow('source')];

const start = (options: { firstNumber?: number; volumeBytes?: number; fails?: string } = {}) => {
  const { fails, ...rest } = options;
  const written = new Map<string, string>();
  const ended: string[] = [];
  const volumes = openVolumes('XM', {
    codec: {
      open: () => Promise.reject(),
      draw: () => Promise.reject(),
      close: () => {},
    },
    openSink: async (path) => {
      let text = '';
      return {
        write: (piece) => {
          if (path.endsWith(fails ?? '-')) throw new Error('the disk is full');
          text += new TextDecoder().decode(piece);
        },
        close: () => void written.set(path, text),
        abort: () => void ended.push(path),
      };
    },
    ...{ format: 'jpeg', paper: 'A4', confidentiality: '', signal: new AbortController().signal },
    onProgress: () => {},
    ...rest,
  });
  /** One document of one page of so many bytes, which is a family. */
  const addFamily = async (bytes: number) => {
    const { bates, picture } = volumes.nextPage();
    const path = `${picture}.jpg`;
    const volume = volumes.name();
    await volumes.write({
      path,
      mediaType: 'image/jpeg',
      from,
      content: encode('x'.repeat(bytes)),
    });
    volumes.addPages([{ bates, volume, path }]);
    await volumes.endFamily([{ BEGBATES: bates, PRODVOL: volume }], from);
    return bates;
  };
  return { volumes, written, ended, addFamily };
};

describe('the volumes of a production', () => {
  it('number pages without a gap and without a repetition over volumes', async () => {
    const { addFamily, volumes } = start({ firstNumber: 998, volumeBytes: 10 });
    const numbers = [];
    for (const bytes of [20, 4, 20, 4]) numbers.push(await addFamily(bytes));
    expect(numbers).toEqual(['XM-000000998', 'XM-000000999', 'XM-000001000', 'XM-000001001']);
    expect((await volumes.close()).nextNumber).toBe(1002);
  });

  it('end with the family that fills them, and each has its own two load files', async () => {
    const { addFamily, volumes, written } = start({ volumeBytes: 10 });
    for (const bytes of [6, 4, 20, 1]) await addFamily(bytes);
    await volumes.close();
    const rows = ['VOL001', 'VOL002', 'VOL003'].map((name) => {
      const opt = written.get(`loadfile/${name}/${name}.opt`) ?? '';
      const dat = written.get(`loadfile/${name}/${name}.dat`) ?? '';
      return [opt.trimEnd().split('\r\n').length, dat.trimEnd().split('\r\n').length - 1];
    });
    expect(rows).toEqual([
      [2, 2],
      [1, 1],
      [1, 1],
    ]);
    expect([...written.keys()].some((path) => path.includes('VOL004'))).toBe(false);
  });

  it('do not end with an empty one where the last family filled the last', async () => {
    const { addFamily, volumes, written } = start({ volumeBytes: 10 });
    await addFamily(10);
    await volumes.close();
    expect([...written.keys()].filter((path) => path.endsWith('.dat'))).toEqual([
      'loadfile/VOL001/VOL001.dat',
    ]);
  });

  it('have load files where nothing is produced at all', async () => {
    const { volumes, written } = start();
    const { nextNumber } = await volumes.close();
    expect(nextNumber).toBe(1);
    expect([...written.keys()]).toEqual([
      'loadfile/VOL001/VOL001.dat',
      'loadfile/VOL001/VOL001.opt',
    ]);
    expect(written.get('loadfile/VOL001/VOL001.dat')).toMatch(/^þBEGBATESþ[^\n]+\r\n$/u);
  });

  it('have at most a thousand pictures a folder, counted in each volume', async () => {
    const { volumes } = start();
    const folders = Array.from({ length: 2001 }, () => volumes.nextPage().picture.split('/')[1]);
    expect([0, 999, 1000, 1999, 2000].map((at) => folders[at])).toEqual([
      ...['001', '001', '002', '002', '003'],
    ]);
  });

  it('list every written file with its path below the production', async () => {
    const { addFamily, volumes, written } = start();
    await addFamily(3);
    const { files } = await volumes.close();
    expect(files.map(({ path }) => path)).toEqual([...written.keys()]);
    expect(files.at(-1)?.from).toEqual(from);
  });

  it('leave no half file behind where writing fails', async () => {
    const { addFamily, volumes, written, ended } = start({ fails: '.jpg' });
    await expect(addFamily(3)).rejects.toThrow('the disk is full');
    expect(ended).toEqual(['loadfile/VOL001/IMAGES/001/XM-000000001.jpg']);
    expect(written.size).toBe(0);
    expect((await volumes.close()).files.some(({ path }) => path.endsWith('.jpg'))).toBe(false);
  });

  it('write a page while the next one is drawn, all of them before they are closed', async () => {
    const { volumes, written } = start();
    const drawn = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
    const page = (path: string) => ({ path, mediaType: 'image/jpeg', from });
    await volumes.writeComing(page('1.jpg'), Promise.resolve(encode('one')));
    await volumes.writeComing(page('2.jpg'), drawn.promise);
    expect([...written.keys()]).toEqual(['loadfile/VOL001/1.jpg']);
    drawn.resolve(encode('two'));
    await volumes.close();
    expect(written.get('loadfile/VOL001/2.jpg')).toBe('two');
  });

  it('count a page that is still drawn to the volume that it belongs to', async () => {
    const { addFamily, volumes, written } = start({ volumeBytes: 10 });
    const coming = Promise.resolve(encode('x'.repeat(20)));
    await volumes.writeComing({ path: '1.jpg', mediaType: 'image/jpeg', from }, coming);
    await volumes.endFamily([{ BEGBATES: 'XM-000000001' }], from);
    await addFamily(1);
    await volumes.close();
    expect(written.get('loadfile/VOL001/1.jpg')).toHaveLength(20);
    expect(written.has('loadfile/VOL002/VOL002.dat')).toBe(true);
  });

  it('fail where a page could not be drawn', async () => {
    const { volumes } = start();
    const failed = Promise.reject(new Error('no canvas'));
    await volumes.writeComing({ path: '1.jpg', mediaType: 'image/jpeg', from }, failed);
    await expect(volumes.close()).rejects.toThrow('no canvas');
  });

  it('write a file that comes in pieces whole', async () => {
    const { volumes, written } = start();
    const content = (async function* () {
      for (const piece of ['a', '', 'bc', 'd']) yield encode(piece);
    })();
    await volumes.write({ path: 'TEXT/1.txt', mediaType: 'text/plain', from, content });
    expect(written.get('loadfile/VOL001/TEXT/1.txt')).toBe('abcd');
  });
});
