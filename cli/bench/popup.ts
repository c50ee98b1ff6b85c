import { launchBrowser } from '../browser/launch-browser.ts';
import { median, type Part } from './readers/part.ts';

const RUNS = 15;

/** How soon the popup is ready, against an empty page of the same extension in the same run. */
export const benchPopup = async (): Promise<Part> => {
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
  await launched.close();
  const [popup, empty] = [median(times), median(floors)];
  console.log(
    `  popup ready ${popup.toFixed(0)} ms; an empty page of the extension ${empty.toFixed(0)} ms`,
  );
  return {
    title: 'The popup',
    about:
      `From the opening of the popup’s page until every control of it can be used, the middle of ` +
      `${RUNS} openings in turns with a page of the extension that holds nothing.`,
    columns: ['Popup ready', 'Empty page of the extension', 'Ratio'],
    rows: [[`${popup.toFixed(0)} ms`, `${empty.toFixed(0)} ms`, (popup / empty).toFixed(1)]],
  };
};
