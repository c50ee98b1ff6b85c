import { useEffect, useState } from 'react';

/** What was dropped: files, and whether a folder was among them, whose files are not read. */
export type Dropped = { readonly files: readonly File[]; readonly hasFolders: boolean };

const readDrop = (data: DataTransfer | null): Dropped => {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
  const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory === true;
  const files = items.filter((item) => !isFolder(item)).map((item) => item.getAsFile());
  return { files: files.filter((file) => file !== null), hasFolders: items.some(isFolder) };
};

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/**
 * Receives files that are dropped anywhere on the page, and says whether files are dragged over it.
 * A drop is always caught: the browser would open the file in place of the workspace. While `isOff`
 * is set, what is dropped is ignored.
 */
export const useFileDrop = (onDrop: (dropped: Dropped) => void, isOff: boolean): boolean => {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
      addEventListener(
        name,
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          heard(event);
        },
        left,
      );
    on('dragover', () => setIsOver(!isOff));
    on('dragleave', ({ relatedTarget }) => setIsOver(relatedTarget !== null && !isOff));
    on('drop', ({ dataTransfer }) => {
      setIsOver(false);
      if (!isOff) onDrop(readDrop(dataTransfer));
    });
    return () => left.abort();
  }, [onDrop, isOff]);
  return isOver;
};
