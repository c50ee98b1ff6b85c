import type { LaunchedBrowser } from '../../../../cli/browser/launch-browser.ts';
import type { Route } from '../product.ts';

/** A picture of 20 × 10 pixels and a film of 64 × 48, in base64, as the browser makes them. */
const draw = async () => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const sized = (width: number, height: number) => {
    Object.assign(canvas, { width, height });
    pen?.fillRect(0, 0, width / 2, height);
  };
  sized(20, 10);
  const picture = canvas.toDataURL('image/png');
  sized(64, 48);
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  const ended = new Promise<void>((done) => {
    recorder.onstop = () => done();
    recorder.ondataavailable = ({ data }) => parts.push(data);
  });
  recorder.start();
  for (let frame = 0; frame < 10; frame += 1) {
    pen?.fillRect(frame, frame, 3, 3);
    await new Promise((done) => setTimeout(done, 50));
  }
  recorder.stop();
  await ended;
  const film = new Uint8Array(await new Blob(parts).arrayBuffer());
  return {
    picture: picture.slice(picture.indexOf(',') + 1),
    film: btoa(Array.from(film, (byte) => String.fromCharCode(byte)).join('')),
  };
};

const answer =
  (mediaType: string, base64: string): Route =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': mediaType });
    response.end(Buffer.from(base64, 'base64'));
  };

/** The routes of a picture and a film that browsers show. */
export const drawnMedia = async ({ browser }: LaunchedBrowser): Promise<Record<string, Route>> => {
  const page = await browser.newPage();
  const { picture, film } = await page.evaluate(draw);
  await page.close();
  return { '/real.png': answer('image/png', picture), '/real.webm': answer('video/webm', film) };
};

/** A post with both, and with addresses of a file server that nothing may ask. */
export const SHOWN_POST = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8">
<title>图片和视频</title><script type="application/ld+json">{"@context":"https://schema.org",
"@type":"SocialMediaPosting","author":{"@type":"Person","name":"启岚爆料"},
"datePublished":"2026-03-02T01:00:00Z",
"articleBody":"启岚电子的手机外壳用回收料冒充新料。"}</script>
<style>img,video{display:block;width:120px;height:60px}
h2{background:url(//host/share/a.png)}</style>
<main><article><p>启岚电子的手机外壳用回收料冒充新料。</p><img src="/real.png" alt="a > b">
<video poster="/real.png"><source src="/real.webm"></video></article></main>
<audio src="//host/share/a.mp3"></audio></html>`;
