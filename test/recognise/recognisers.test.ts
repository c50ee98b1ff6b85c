// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPage } from '../../lib/recognise/page/open-page.ts';
import { recognisers } from '../../lib/recognise/recognisers.ts';
import { NOW, parse } from './read-page.ts';

const SITES = `${import.meta.dirname}/../../lib/recognise/sites/`;

describe('the recognisers', () => {
  it('every recogniser has a unique name and a positive version', () => {
    const names = recognisers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, version } of recognisers) {
      expect(name).toMatch(/^[a-z][a-z\d-]*$/u);
      expect(Number.isInteger(version) && version > 0).toBe(true);
    }
  });

  it('every recogniser in sites/ is listed in recognisers.ts', () => {
    const exported = readdirSync(SITES)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(SITES + file, 'utf8').matchAll(
          /^export const (\w+)(?:: Recogniser\b| = register\()/gmu,
        ),
      ]);
    expect(exported.length).toBe(recognisers.length);
  });

  it('no recogniser matches a plain page of an unknown site', () => {
    const page = openPage({
      document: parse('<title>t</title><p>Plain.</p>'),
      url: 'https://plain.example.com/a/b/c',
      now: NOW,
      timeZone: 'UTC',
    });
    expect(recognisers.filter((one) => one.matches(page)).map(({ name }) => name)).toEqual([]);
  });

  it('no recogniser invents an author or time on an empty page of its site', () => {
    for (const url of [
      'https://weibo.com/1/Ja520cHZo',
      'https://www.zhihu.com/question/1',
      'https://mp.weixin.qq.com/s/x',
      'https://www.bilibili.com/video/BV1gH4y1b7J7',
      'https://www.youtube.com/watch?v=srtMWzyqdp8',
      'https://t.me/loomnews/1',
      'https://www.tiktok.com/@a/video/7400000000000000001',
      'https://www.instagram.com/p/BWUDBntl3_Z/',
      'https://www.threads.net/@a/post/C8abcDEF',
      'https://www.facebook.com/a/posts/694313812720068',
      'https://www.tianyancha.com/company/1',
      'https://www.amazon.com/dp/B0CXXXXXX1',
    ]) {
      const page = openPage({
        document: parse('<title>t</title><nav>Viewer Name</nav>'),
        url,
        now: NOW,
        timeZone: 'UTC',
      });
      for (const one of recognisers.filter(({ matches }) => matches(page))) {
        const draft = one.read(page);
        expect(draft?.author?.name).toBeUndefined();
        expect(draft?.published).toBeUndefined();
      }
    }
  });
});
