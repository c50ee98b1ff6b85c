import { launchBrowser } from '../browser/launch-browser.ts';

const RUNS = 15;

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How soon the popup is ready, against an empty page of the same extension in the same run. */
export const benchPopup = async (): Promise<void> => {
  const launched = await launchBrowser({ window: { width: 400, height: 600 } });
  const page = await launched.browser.newPage();
  const open = async (path: string, ready: string): Promise<number> => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${launched.extension.id}/${path}`);
    await page.waitForSelector(ready);
    return page.evaluate(() => {
      const marked = performance.getEntriesByName('popup-ready')[0]?.startTime;
      return marked ?? performance.getEntriesByType('navigation')[0]?.duration ?? 0;
    });
  };
  const times: number[] = [];
  const floors: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push(await open('popup.html', 'button'));
    floors.push(await open('icon.svg', 'svg'));
  }
  console.log(
    `  popup ready ${median(times).toFixed(0)} ms; an empty page of the extension \
${median(floors).toFixed(0)} ms`,
  );
  await launched.close();
};
