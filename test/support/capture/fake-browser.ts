import type { CapturedTab } from '../../../lib/browser/tab/tab.ts';
import type { CaptureBrowser } from '../../../lib/collect/capture-browser.ts';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import type { HeldPage } from '../../../lib/evidence/page/calls/held-page.ts';
import type { PageCalls } from '../../../lib/evidence/page/calls/page-calls.ts';
import type { CapturedPage } from '../../../lib/evidence/page/captured-page.ts';

/** The tab that the fake browser shows. */
export const TAB: CapturedTab = {
  id: 7,
  windowId: 1,
  url: 'https://zhiyan.example/p/1',
  title: '微文',
  loading: false,
  active: true,
  privateMode: false,
};

/** The header of a PNG of this size, which is all that `pngSize` reads, and a mark of its own. */
export const pngOf = (width: number, height: number, mark = 0): Bytes => {
  const png = new Uint8Array(25);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  png[24] = mark;
  return png;
};

/** A page of three viewports of 800 × 600 with a post in the second. */
export const heldPage = (changed: Partial<HeldPage> = {}): HeldPage => ({
  layout: {
    width: 800,
    height: 1800,
    viewport: { width: 800, height: 600 },
    devicePixelRatio: 1,
    scroll: { x: 0, y: 0 },
    left: 0,
  },
  postBox: { x: 100, y: 700, width: 600, height: 200 },
  areas: [],
  closed: [],
  topAlreadyShot: false,
  fixedElements: 0,
  lines: [{ text: '虚假陈述', x: 100, y: 700, width: 80, height: 20 }],
  changes: [{ step: 'hold-still', by: 'scripting.insertCSS', detail: 'animations paused' }],
  ...changed,
});

const INNER = { width: 640, height: 480 };

/** What that page says of itself. */
export const capturedPage = (changed: Partial<CapturedPage> = {}): CapturedPage => ({
  facts: { url: TAB.url, title: '微文', language: 'zh' },
  post: { kind: 'post', platform: 'weibo', text: '虚假陈述', recognisedBy: 'weibo/1' },
  text: '虚假陈述 and the rest of the page',
  postText: '虚假陈述',
  html: '<html>虚假陈述</html>',
  htmlLength: 17,
  layout: heldPage().layout,
  conditions: { sinceLoadMs: 1200, translated: false },
  selfCheck: { tookMs: 1, window: { outer: { width: 800, height: 700 }, inner: INNER } },
  environment: { viewport: { width: 800, height: 600 }, devicePixelRatio: 1 },
  ...changed,
});

type AllAnswers = {
  [Name in keyof PageCalls]: (
    ...args: Parameters<PageCalls[Name]>
  ) => ReturnType<PageCalls[Name]> | Awaited<ReturnType<PageCalls[Name]>>;
};
/** Where the page is it says itself, unless a test does: where it was last scrolled to. */
type Answers = Omit<AllAnswers, 'whereIsPage'> & Partial<Pick<AllAnswers, 'whereIsPage'>>;

const pageAnswers: Answers = {
  glance: () => ({ post: { kind: 'page', recognisedBy: 'none' }, title: '', selection: false }),
  read: () => capturedPage(),
  htmlPart: () => '',
  openMore: async () => ({ opened: [], held: 0, characters: 4, end: 'exhausted' }),
  holdStill: async () => heldPage(),
  scrollTo: async (x, y) => ({ x, y, height: 1800 }),
  showArea: async () => undefined,
  secondLook: async () => ({
    sentAt: '2026-11-21T09:00:04.600Z',
    fetchedAt: '2026-11-21T09:00:05.000Z',
    status: 200,
    headers: { date: 'Sat, 21 Nov 2026 09:00:02 GMT', server: 'nginx' },
    mediaType: 'text/html; charset=utf-8',
    base64: 'PGh0bWw+',
    comparison: {
      compared: 'post',
      against: 'markup',
      charactersCompared: 4,
      charactersAdded: 1,
      charactersOfPostMissing: 2,
      isExact: true,
    },
  }),
  listMedia: () => ({ found: 0, listed: [] }),
  fetchMedium: () => ({ why: 'unreachable' }),
  mediumPart: () => '',
  scrollOn: async () => ({ url: TAB.url, isAtEnd: true }),
  restore: () => ({ isRestored: true }),
};

/** What the fake browser does differently from a page where everything goes well. */
export type FakeOptions = {
  readonly page?: Partial<Answers>;
  readonly browser?: Partial<CaptureBrowser>;
  /** Called before each call, with what the log is about to say. */
  readonly onCall?: (call: string) => unknown;
};

/**
 * A browser with one tab, and the log of the calls made to it: the names of the functions, with
 * the name of the page call, of the script or the y of a scroll position after a colon.
 */
export const fakeBrowser = ({ page = {}, browser = {}, onCall }: FakeOptions = {}) => {
  const calls: string[] = [];
  const log = async (call: string): Promise<void> => {
    calls.push(call);
    await onCall?.(call);
  };
  const answers = { ...pageAnswers, ...page } as Record<string, (...args: unknown[]) => unknown>;
  let shots = 0;
  let where: unknown = { x: 0, y: 0, height: 1800 };
  const callPage = async (_tab: number, name: string, ...args: unknown[]): Promise<unknown> => {
    if (name === 'whereIsPage' && !answers.whereIsPage) return where;
    const answer = await answers[name]?.(...args);
    if (name === 'scrollTo') where = { ...(answer as object), moved: 0 };
    return answer;
  };
  const fake = {
    addStyle: async () => () => log('removeStyle'),
    archiveTab: async () => {
      throw new Error('not permitted');
    },
    askBrowser: async () => ({}),
    callPage,
    canArchive: async () => false,
    mayRead: async () => false,
    readFrames: async () => [],
    describeBrowser: () => ({ extension: '1.0.0', userAgent: 'fake', languages: ['zh-CN'] }),
    fetchFile: async () => {
      throw new TypeError('Failed to fetch');
    },
    holdDialogs: async () => async () => ({}),
    injectScript: async (_tab: number, file: string) =>
      file === 'render' ? { dataUrl: `data:image/png;base64,${btoaOf(pngOf(600, 200))}` } : true,
    loaded: async () => true,
    pause: async () => {},
    readBuildDigest: async () => undefined,
    readChosenScope: async () => undefined,
    readFreeBytes: async () => 1_000_000,
    readSettings: async () => ({}),
    readShownFile: async () => {
      throw new Error('Nothing reads files here');
    },
    readTab: async () => TAB,
    readTabDocument: async () => ({ url: TAB.url, mediaType: 'text/html' }),
    reloadTab: async () => {},
    shootsParts: () => false,
    shootTab: async () => {
      shots += 1;
      return pngOf(800, 600, shots);
    },
    zoomOf: async () => 1.25,
    ...browser,
  } as unknown as Record<string, (...args: unknown[]) => unknown>;
  const named = (name: string, args: readonly unknown[]): string => {
    if (name === 'callPage')
      return args[1] === 'scrollTo' ? `scrollTo:${args[3]}` : String(args[1]);
    return name === 'injectScript' ? `inject:${args[1]}` : name;
  };
  const SILENT = new Set([
    'shootsParts',
    'describeBrowser',
    'holdDialogs',
    'pause',
    'readTabDocument',
  ]);
  const logged = Object.entries(fake).map(([name, call]) => [
    name,
    SILENT.has(name)
      ? call
      : async (...args: unknown[]) => {
          // Where the page is it is asked after each shot, which would drown the log.
          if (args[1] !== 'whereIsPage') await log(named(name, args));
          return call(...args);
        },
  ]);
  return { calls, browser: Object.fromEntries(logged) as CaptureBrowser };
};

const btoaOf = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
