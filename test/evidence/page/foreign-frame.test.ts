import { describe, expect, it } from 'vitest';
import { frameHost, framePlace, frameSites } from '../../../lib/evidence/page/foreign-frame.ts';

const box = { x: 12, y: -40, width: 300, height: 250 };
const frame = (origin?: string) => ({ box, ...(origin !== undefined && { origin }) });

describe('a frame whose words were not read', () => {
  it.each([
    ['https://ads.example', 'ads.example'],
    ['http://ads.example:8080', 'ads.example:8080'],
    ['https://https.example', 'https.example'],
  ])('from %s is named by its host and port, %s', (origin, host) => {
    expect(frameHost(frame(origin))).toBe(host);
  });

  it('of no known origin has no host, and makes none in the list of sites', () => {
    expect(frameHost(frame())).toBeUndefined();
    expect(frameSites([frame(), frame()])).toEqual([]);
  });

  it('is listed once a site, though the sites have several', () => {
    const origins = ['https://b.example', 'https://a.example', 'https://b.example'];
    expect(frameSites([...origins.map(frame), frame()])).toEqual(['b.example', 'a.example']);
  });

  it('has its size before its place, left before top', () => {
    expect(framePlace(frame())).toBe('300 × 250; 12, -40');
  });
});
