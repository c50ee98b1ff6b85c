import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FilingPurpose } from '../../../lib/filing/filing-choice.ts';
import { DEFAULT_PROFILE, type Profile } from '../../../lib/format/profile.ts';
import { exportPackage, openMatterPage } from '../../browser/export-package.ts';
import type { LaunchedBrowser } from '../../browser/launch-browser.ts';
import type { AddressResult } from '../capture-address.ts';
import { captureAll, type LastingBrowser } from '../capture-all.ts';
import type { StartArguments } from '../read-arguments.ts';
import { reportVerification } from '../report-verification.ts';
import { buildFiller } from './build-filler.ts';
import { SAMPLE_MATTER } from './case-texts.ts';
import { fillCase } from './fill-case.ts';
import { openSampleBrowser } from './open-sample-browser.ts';
import { SAMPLE_PAGES, type SampleSite } from './sample-site.ts';

/** What became of the sample: addresses that were not captured, findings, and paths in order. */
export type SampleOutcome = {
  readonly missing: number;
  readonly findings: number;
  readonly paths: readonly string[];
};

type Choice = { readonly profile?: Profile; readonly purpose?: FilingPurpose };

/**
 * Counsel's package with documents in English and the Chinese court's with its own, unless the
 * command asks for one alone.
 */
const choicesOf = ({ profile, purpose }: StartArguments): readonly Choice[] => {
  if (purpose) return [{ purpose, ...(profile && { profile }) }];
  if (profile && profile !== DEFAULT_PROFILE) return [{ profile }];
  return [{ purpose: 'us-court', profile: 'counsel' }, { purpose: 'cn-court' }];
};

/** What of the command's words the case itself needs. */
type CaseWords = Pick<StartArguments, 'matter' | 'tags' | 'loadMs'>;

const captureSample = async (
  browser: LastingBrowser,
  site: SampleSite,
  { matter: reference, tags, loadMs }: CaseWords,
): Promise<AddressResult[]> => {
  const { name, custodian } = SAMPLE_MATTER;
  const matter = { reference, name, custodian: custodian.name };
  const results: AddressResult[] = [];
  for (const page of SAMPLE_PAGES) {
    site.show(page);
    results.push(...(await captureAll(browser, [page.url], { matter, tags, loadMs })));
  }
  return results;
};

const exportAll = async (
  launched: LaunchedBrowser,
  out: string,
  start: StartArguments,
): Promise<Pick<SampleOutcome, 'paths' | 'findings'>> => {
  const paths: string[] = [];
  let findings = 0;
  for (const choice of choicesOf(start)) {
    const page = await openMatterPage(launched, start.matter);
    const names = await exportPackage(page, out, choice);
    const fresh = names.map((name) => join(out, name));
    findings += await reportVerification(fresh);
    paths.push(...fresh);
    await page.close();
  }
  return { paths, findings };
};

/**
 * Captures the bundled pages and enters the case in the product's own store. Returns how many pages
 * were not captured; where there are any, nothing is entered.
 */
export const playCase = async (
  browser: LastingBrowser,
  site: SampleSite,
  words: CaseWords,
): Promise<number> => {
  // Built while the pages are captured, which mostly wait for the browser's limit of pictures.
  const filler = buildFiller();
  filler.catch(() => {}); // It is awaited below.
  const results = await captureSample(browser, site, words);
  const missing = results.filter(({ outcome }) => outcome === 'not captured').length;
  if (missing > 0) return missing;
  const launched = await browser.current();
  const page = await openMatterPage(launched, words.matter);
  const script = await filler;
  await fillCase(launched, page, { script, reference: words.matter });
  await page.close();
  return 0;
};

/**
 * Plays a small worked case on the bundled pages: captures them, enters the case, exports it for
 * counsel and for the court, and verifies both packages.
 */
export const runSample = async (
  site: SampleSite,
  start: StartArguments,
): Promise<SampleOutcome> => {
  const out = resolve(start.out);
  await mkdir(out, { recursive: true });
  const browser = await openSampleBrowser([...site.browserArguments, ...start.browserArguments]);
  try {
    const missing = await playCase(browser, site, start);
    if (missing > 0) return { missing, findings: 0, paths: [] };
    return { missing, ...(await exportAll(await browser.current(), out, start)) };
  } finally {
    await browser.close();
  }
};
