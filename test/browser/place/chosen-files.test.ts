import { beforeEach, describe, expect, it } from 'vitest';
import {
  freePlace,
  makeChosenFiles,
  openChosenFile,
} from '../../../lib/browser/place/chosen-files.ts';
import { FakeChosenFolder } from '../../support/files/fake-chosen-files.ts';

let chosen: FakeChosenFolder;
let folder: FileSystemDirectoryHandle;
beforeEach(() => {
  chosen = new FakeChosenFolder();
  folder = chosen as unknown as FileSystemDirectoryHandle;
});

const handleOf = (name: string) => chosen.pick(name);
const bytesOf = (name: string) => [...(chosen.files.get(name) ?? [])];

describe('a chosen file', () => {
  it('has all pieces once it is closed, and none of them before', async () => {
    const { write, close } = await openChosenFile(handleOf('X.zip'));
    const memory = new Uint8Array([1, 2, 3]);
    await write(memory);
    memory.set([7, 8, 9]); // the memory is used again
    await write(memory.subarray(0, 2));
    expect(bytesOf('X.zip')).toEqual([]);
    await close();
    expect(bytesOf('X.zip')).toEqual([1, 2, 3, 7, 8]);
  });

  it('has nothing of what was written before it was given up', async () => {
    const { write, abort } = await openChosenFile(handleOf('X.zip'));
    await write(new Uint8Array([1]));
    await abort();
    expect([bytesOf('X.zip'), chosen.open]).toEqual([[], 0]);
  });

  it('on a full disk, and one that may not be written, are told as what they are', async () => {
    const { write } = await openChosenFile(handleOf('X.zip'));
    chosen.room = 2;
    await expect(write(new Uint8Array(3))).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    chosen.refusal = new DOMException('no', 'NotAllowedError');
    await expect(openChosenFile(handleOf('Y.zip'))).rejects.toMatchObject({
      code: 'PLACE_REFUSED',
    });
  });

  it('that is shorter than what was written is told', async () => {
    const { write, close } = await openChosenFile({
      ...handleOf('X.zip'),
      getFile: async () => new File(['ab'], 'X.zip'),
    } as FileSystemFileHandle);
    await write(new Uint8Array(3));
    await expect(close()).rejects.toMatchObject({ code: 'PLACE_FAILED' });
  });
});

describe('the files at a chosen place', () => {
  it('are the one that was chosen, by the name of the volume', async () => {
    const made = await makeChosenFiles({ file: handleOf('mine.zip') }, ['X.zip']);
    expect([...(made?.handles ?? [])].map(([name, { name: own }]) => [name, own])).toEqual([
      ['X.zip', 'mine.zip'],
    ]);
    await made?.remove();
    expect([...chosen.files.keys()]).toEqual([]);
  });

  it('are none where one was chosen for several volumes, and it is removed', async () => {
    expect(await makeChosenFiles({ file: handleOf('mine.zip') }, ['1', '2'])).toBeUndefined();
    expect([...chosen.files.keys()]).toEqual([]);
  });

  it('are made in a chosen folder, and removed without those that were there', async () => {
    handleOf('old.zip');
    const made = await makeChosenFiles({ folder }, ['1.zip', '2.zip']);
    expect([...chosen.files.keys()]).toEqual(['old.zip', '1.zip', '2.zip']);
    await freePlace({ folder });
    await made?.remove();
    expect([...chosen.files.keys()]).toEqual(['old.zip']);
  });

  it('never take the place of a file that lies there', async () => {
    handleOf('2.zip');
    await expect(makeChosenFiles({ folder }, ['1.zip', '2.zip'])).rejects.toMatchObject({
      code: 'PLACE_FAILED',
      message: '2.zip exists',
    });
    expect([...chosen.files.keys()]).toEqual(['2.zip']);
  });
});
