/**
 * Writes one file of the private file system, off the page: a page's own way copies every byte through the browser
 * and the file once more at its end. Messages: `{ folder, name }` opens, an ArrayBuffer appends, `close` closes;
 * each is answered by `{}` or `{ error }`.
 */
type Order = { readonly folder: string; readonly name: string } | ArrayBuffer | 'close';

/** The part of a worker's own file access that is used (File System standard, "FileSystemSyncAccessHandle"). */
type SyncFile = {
  truncate(size: number): void;
  write(bytes: ArrayBuffer, options: { at: number }): number;
  flush(): void;
  close(): void;
};
type SyncHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };

let file: SyncFile | undefined;
let at = 0;

const openFile = async ({ folder, name }: { folder: string; name: string }): Promise<void> => {
  const exportsFolder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports');
  const handle = await (await exportsFolder.getDirectoryHandle(folder)).getFileHandle(name, { create: true });
  file = await (handle as SyncHandle).createSyncAccessHandle();
  file.truncate(0);
};

const answer = async (request: Order): Promise<void> => {
  if (request === 'close') {
    file?.flush();
    file?.close();
  } else if (request instanceof ArrayBuffer) {
    const written = file?.write(request, { at }) ?? 0;
    at += written;
    if (written < request.byteLength) throw new DOMException('The disk is full', 'QuotaExceededError');
  } else await openFile(request);
};

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  answer(data).then(
    () => postMessage({}),
    ({ name, message }: Error) => postMessage({ error: { name, message } }),
  );
});

export {};
