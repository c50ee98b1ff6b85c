import { readFile } from 'node:fs/promises';

/** What is true of a page, as its sidecar says. */
export type Expected = {
  readonly author?: string;
  readonly published?: string;
  readonly published_visible?: string;
  readonly title?: string;
  readonly post_id?: string;
  readonly text_contains?: readonly string[];
  readonly engagement?: Readonly<Record<string, number | string>>;
};
/** A page of the corpus, and how it is to be served. */
export type Sample = {
  readonly file: string;
  readonly platform: string;
  readonly url: string | undefined;
  readonly javaScript: 'on' | 'off' | 'either';
  readonly contentType: string;
  readonly viewer: string | undefined;
  readonly expected: Expected;
};
/** Every page of the corpus with its true values. */
export const loadSamples = async (corpus: string): Promise<Sample[]> => {
  const index = JSON.parse(await readFile(`${corpus}index.json`, 'utf8')) as { file: string }[];
  return Promise.all(
    index.map(async ({ file }) => {
      const side = JSON.parse(await readFile(`${corpus}${file.replace(/html$/u, 'json')}`, 'utf8'));
      return {
        file,
        platform: side.platform,
        url: /^https?:\/\/\S+$/u.test(side.original_url ?? '') ? side.original_url : undefined,
        javaScript:
          side.offline_render?.use === 'js_on'
            ? 'on'
            : side.offline_render?.use === 'js_off'
              ? 'off'
              : 'either',
        contentType: side.serve?.content_type ?? 'text/html',
        viewer: side.logged_in_viewer_not_author,
        expected: side.expected ?? {},
      };
    }),
  );
};
