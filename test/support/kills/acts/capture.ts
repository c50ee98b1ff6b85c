import { named, press } from '../../../../cli/browser/drive.ts';
import { pressToolbarButton } from '../../../../cli/browser/launch-browser.ts';
import type { Act } from '../world.ts';

/** Higher than the window, so that it takes two pictures. */
export const CAPTURED_PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>将被中断的页面</title></head><body style="margin:0;height:1700px;background:
linear-gradient(#fff,#069)"><p>证据 evidence</p></body></html>`;

/** Captures a page again and again, as a person does from the popup. */
export const capturing: Act = {
  name: 'capture',
  victims: ['browser', 'extension', 'page'],
  captures: 1,
  repeats: true,
  async prepare({ product, pages, told }) {
    const page = await product.browser.newPage();
    await page.goto(pages.url('/'));
    const popup = await pressToolbarButton(product, page);
    await named(popup, 'button', 'Capture');
    return async () => {
      await press(popup, 'Capture');
      const digest = await popup.waitForFunction(
        (before) => {
          const shown = document
            .querySelector('[role=status]')
            ?.textContent?.match(/sha256:[0-9a-f]{64}/)?.[0];
          return shown && !before.includes(shown) ? shown : undefined;
        },
        { timeout: 180_000, polling: 20 },
        [...told.digests],
      );
      told.digests.add((await digest.jsonValue()) as string);
    };
  },
};
