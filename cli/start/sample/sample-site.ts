import { serveFolder } from '../../browser/serve.ts';

/** An address of the sample, and the bundled file that answers it. */
export type SamplePage = { readonly url: string; readonly file: string };

/**
 * The pages of the sample, in the order in which they are captured. The first post is edited
 * between two captures, so one address has two files.
 */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  { url: 'http://zhiyan.example/qiaodong_lab/739204118652', file: 'post.html' },
  { url: 'http://qilan.example/alert/QL-RA-20261120-0447193', file: 'alert.html' },
  { url: 'http://registry.example/company/91999900699041788G', file: 'record.html' },
  { url: 'http://regulator.example/answers/2026-117', file: 'regulator.html' },
  { url: 'http://zhiyan.example/qiaodong_lab/739204118652', file: 'edited.html' },
  { url: 'http://zhiyan.example/qiaodong_lab/739611840027', file: 'later.html' },
  { url: 'http://qilan.example/alert/QL-CL-20261126-0000318', file: 'clarification.html' },
  { url: 'http://qilan.example/', file: 'homepage.html' },
];

/** The server of the bundled pages, under the names of invented sites. */
export type SampleSite = {
  /** Makes the browser find the invented names on this machine, and no other name at all. */
  readonly browserArguments: readonly string[];
  /** Lets an address answer with its file from now on. */
  show(page: SamplePage): void;
  close(): Promise<void>;
};

/** Serves the bundled pages. The browser must be started with `browserArguments`. */
export const serveSample = async (): Promise<SampleSite> => {
  const shown = new Map<string, string>();
  const keyOf = (url: string): string => new URL(url).host + new URL(url).pathname;
  const show = ({ url, file }: SamplePage) => void shown.set(keyOf(url), `/${file}`);
  for (const page of SAMPLE_PAGES.toReversed()) show(page);
  const { url, close } = await serveFolder('cli/sample', 0, (host, target) => {
    const file = shown.get(host + target);
    // Pictures are named relative to their page.
    return file ?? target.replace(/^.*(?=\/images\/)/, '');
  });
  const hosts = [...new Set(SAMPLE_PAGES.map((page) => new URL(page.url).host))];
  const rules = hosts.map((host) => `MAP ${host} ${new URL(url).host}`);
  return { browserArguments: [`--host-resolver-rules=${rules.join(',')}`], show, close };
};
