import { browser } from 'wxt/browser';
import type { Environment } from '../evidence/item.ts';

type Brands = { readonly userAgentData?: { brands: { brand: string; version: string }[]; platform: string } };

/** The browser, its platform and our own version. What the browser does not say is absent. */
export const describeBrowser = (navigator: Navigator & Brands = globalThis.navigator): Environment => {
  const brand = navigator.userAgentData?.brands.find(({ brand: name }) => !/not.*brand/i.test(name));
  const platform = navigator.userAgentData?.platform;
  return {
    extension: browser.runtime.getManifest().version,
    ...(brand ? { browser: `${brand.brand} ${brand.version}` } : {}),
    ...(platform ? { platform } : {}),
    userAgent: navigator.userAgent,
    languages: [...navigator.languages],
  };
};
