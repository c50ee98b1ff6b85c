/** One page of the production: its Bates number, and its picture inside the volume's folder. */
export type OptPage = { readonly bates: string; readonly volume: string; readonly path: string };

/** A path as Windows writes it, which review platforms expect. */
export const windowsPath = (path: string): string => path.replaceAll('/', '\\');

/**
 * The lines of one document in an Opticon load file: number, volume, picture, `Y` where a document
 * begins, two fields that are not used, and the pages of the document on its first line.
 */
export const optLines = (pages: readonly OptPage[]): string =>
  pages
    .map(({ bates, volume, path }, at) => {
      const start = at === 0 ? `Y,,,${pages.length}` : ',,,';
      return `${bates},${volume},${windowsPath(path)},${start}\r\n`;
    })
    .join('');
