import type { PageSelfCheck } from '../evidence/page/captured-page.ts';
import type { SelfCheck } from '../evidence/page/self-check.ts';
import type { CaptureRun } from './capture-run.ts';

/** What a browser's own bars need at most, in pixels at 100 % zoom; more hints at docked tools. */
const MOST_BESIDE = 120;
const MOST_ABOVE = 260;

/** How much larger the window is than the page in it, in pixels at 100 % zoom. */
const aroundPage = (
  { outer, inner }: PageSelfCheck['window'],
  zoom: number,
): NonNullable<SelfCheck['aroundPage']> => ({
  width: Math.round(outer.width - inner.width * zoom),
  height: Math.round(outer.height - inner.height * zoom),
});

type Around = Pick<SelfCheck, 'aroundPage' | 'developerTools'>;

const findTools = (window: PageSelfCheck['window'], zoom: number | undefined): Around => {
  if (zoom === undefined) return {};
  const around = aroundPage(window, zoom);
  const isLarge = around.width > MOST_BESIDE || around.height > MOST_ABOVE;
  return { aroundPage: around, developerTools: isLarge ? 'likely' : 'no-sign' };
};

const withoutUnknown = (
  check: { [Key in keyof SelfCheck]: SelfCheck[Key] | undefined },
): SelfCheck =>
  Object.fromEntries(Object.entries(check).filter(([, value]) => value !== undefined));

/**
 * The self-check of a capture: what the page's side found, and what only the extension can tell. It
 * asks for no permission; what it cannot read it says it cannot.
 */
export const checkSelf = async (
  { tab, browser }: Pick<CaptureRun, 'tab' | 'browser'>,
  { zoom, page }: { readonly zoom: number | undefined; readonly page?: PageSelfCheck },
): Promise<SelfCheck> => {
  const { window, ...found } = page ?? {};
  const freeBytes = await browser.readFreeBytes().catch(() => undefined);
  return withoutUnknown({
    ...found,
    ...(window ? findTools(window, zoom) : {}),
    privateMode: tab.privateMode,
    proxy: 'not-readable',
    certificate: 'not-readable',
    zoom,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    freeBytes,
  });
};

/**
 * Adds the digest of the extension's build to the self-check. It is added last, so that the
 * pictures need not wait for it at the first capture of a session. The journal says from then on
 * that the item is about to be sealed.
 */
export const addBuildDigest = async ({
  collection,
  browser,
}: Pick<CaptureRun, 'collection' | 'browser'>): Promise<void> => {
  const extensionDigest = await browser.readBuildDigest();
  const { conditions } = collection.draft;
  const selfCheck = { ...conditions.selfCheck, ...(extensionDigest && { extensionDigest }) };
  const known = extensionDigest ? { conditions: { ...conditions, selfCheck } } : {};
  await collection.updateDraft(known, { sealing: true });
};

/** Adds the self-check of a page that could not be read: what the extension knows by itself. */
export const addSelfCheck = async (run: CaptureRun): Promise<void> => {
  const { collection, tab, browser } = run;
  const zoom = await browser.zoomOf(tab.id).catch(() => undefined);
  const selfCheck = await checkSelf(run, { zoom });
  await collection.updateDraft({ conditions: { ...collection.draft.conditions, selfCheck } });
};
