import { browser } from 'wxt/browser';
import type { Environment } from '../evidence/item.ts';

type Brands = {
  readonly userAgentData?: { brands: { brand: string; version: string }[]; platform: string };
};

/** The browser, its platform and our own version. Unknown members are absent. */
export const describeBrowser = (
  navigator: Navigator & Brands = globalThis.navigator,
): Environment => {
  const brand = navigator.userAgentData?.brands.find(
    ({ brand: name }) => !/not.*brand/i.test(name),
  );
  const platform = navigator.userAgentData?.platform;
  return {
    extension: browser.runtime.getManifest().version,
    ...(brand ? { browser: `${brand.brand} ${brand.version}` } : {}),
    ...(platform ? { platform } : {}),
    userAgent: navigator.userAgent,
    languages: [...navigator.languages],
  };
};

type Named = {
  getBrowserInfo?(): Promise<{ readonly name: string; readonly version: string }>;
  getPlatformInfo(): Promise<{ readonly os: string }>;
};

/**
 * The name and the platform of a browser with `runtime.getBrowserInfo` (Firefox); otherwise an
 * empty object.
 */
export const askBrowser = async (): Promise<Pick<Environment, 'browser' | 'platform'>> => {
  const runtime = browser.runtime as unknown as Named;
  const info = await runtime.getBrowserInfo?.();
  return info
    ? { browser: `${info.name} ${info.version}`, platform: (await runtime.getPlatformInfo()).os }
    : {};
};
