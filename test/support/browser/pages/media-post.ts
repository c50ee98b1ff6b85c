import { pngOf } from '../../capture/fake-browser.ts';
import type { Route } from '../product.ts';

const WEBM = Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);
const MP3 = Buffer.from('ID3\x03one sound', 'latin1');

const answer =
  (status: number, mediaType: string, body: Uint8Array | string, more = {}): Route =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': mediaType, ...more });
    response.end(body);
  };

/** The bytes that a server sent of a film of which nobody states the length. */
export const sentOfFilm = { bytes: 0 };

const CHUNK = Buffer.alloc(2 ** 18, 1);
/** Sends on until the reader has had enough. */
const sendFilm: Route = (_request, response) => {
  response.writeHead(200, { 'content-type': 'video/mp4' });
  const send = () => {
    while (!response.destroyed && sentOfFilm.bytes < 2 ** 28) {
      sentOfFilm.bytes += CHUNK.length;
      if (!response.write(CHUNK)) return;
    }
    response.end();
  };
  response.on('drain', send);
  send();
};

/** What another site gives: to everybody, and to a page of its own alone. */
export const CDN: Record<string, Route> = {
  '/open.png': answer(200, 'image/png', pngOf(9, 9), { 'access-control-allow-origin': '*' }),
  '/closed.png': answer(200, 'image/png', pngOf(8, 8)),
};

/** The files of the post on its own site, good and bad. */
export const OWN: Record<string, Route> = {
  '/own.png': answer(200, 'image/png', pngOf(7, 7)),
  '/clip.webm': answer(200, 'video/webm', WEBM),
  '/voice.mp3': answer(200, 'audio/mpeg', MP3),
  '/expired.png': answer(403, 'text/html', 'The signature expired'),
  '/empty.png': answer(200, 'image/png', ''),
  '/words.png': answer(200, 'image/png', '<!DOCTYPE html><title>Sign in</title>'),
  '/film.mp4': sendFilm,
  '/large.mp4': answer(200, 'video/mp4', 'cut short', { 'content-length': 300 * 2 ** 20 }),
};

/** A post with media of every kind, those of another site from `cdn`. */
export const mediaPost = (cdn: string): string => `<!DOCTYPE html><html lang="zh-CN">
<meta charset="utf-8"><title>有图片和视频的帖文</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"SocialMediaPosting",
"author":{"@type":"Person","name":"启岚爆料"},"datePublished":"2026-03-02T01:00:00Z",
"articleBody":"启岚电子的手机外壳用回收料冒充新料，以下为实拍。"}</script>
<style>img,video,audio{display:block;width:120px;height:60px}</style>
<main><article><p>启岚电子的手机外壳用回收料冒充新料，以下为实拍。</p>
<img src="/own.png" alt="实拍图一"><img src="${cdn}open.png"><img src="${cdn}closed.png">
<img src="/expired.png"><img src="/empty.png"><img src="/words.png">
<video src="/clip.webm" preload="none"></video><video src="/large.mp4" preload="none"></video>
<video src="/film.mp4" preload="none"></video><video id="fed"></video>
<audio src="/voice.mp3" preload="none" controls></audio>
</article></main><script>
document.getElementById('fed').src = URL.createObjectURL(new MediaSource());</script></html>`;
