import type { PostKind } from '../item.ts';

type Named = { readonly kind: PostKind; readonly title: string };

/**
 * What stands in the place of a picture: of an added file, the ending of its name in capitals;
 * else nothing.
 */
export const fileEnding = ({ kind, title }: Named): string =>
  kind === 'file' ? (/\.([a-z0-9]{1,5})$/iu.exec(title)?.[1]?.toUpperCase() ?? '') : '';
