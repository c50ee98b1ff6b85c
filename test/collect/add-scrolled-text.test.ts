import { describe, expect, it } from 'vitest';
import { addScrolledText } from '../../lib/collect/add-scrolled-text.ts';
import type { ScrolledText } from '../../lib/evidence/page/calls/held-page.ts';
import { openRecord } from '../../lib/store/items/open-record.ts';
import { startRun } from '../support/capture/start-run.ts';

const TIME = Date.parse('2026-11-21T09:00:00.000Z');
const at = (seconds: number): string => new Date(TIME + seconds * 1_000).toISOString();

const start = async (html = '') => {
  const started = await startRun({ page: { htmlPart: (from) => html.slice(from) } });
  const { collection } = started;
  const file = { mediaType: 'text/plain', method: 'test' };
  const add = (path: string, role: 'text' | 'page-segment', seconds: number, text = '') =>
    collection.addArtifact({
      ...file,
      path,
      role,
      at: at(seconds),
      content: new TextEncoder().encode(text),
    });
  await add('text.txt', 'text', 0, 'row 1\nrow 2');
  await add('page-001.png', 'page-segment', 1);
  await add('page-002.png', 'page-segment', 3);
  return started;
};

const SCROLLED: ScrolledText = {
  readings: [
    { at: TIME + 2_000, lines: ['row 3', 'row 4'] },
    { at: TIME + 4_000, lines: ['row 5'] },
  ],
  came: 15,
  gone: 10,
  isWhole: true,
};

describe('text that came while the page was scrolled through', () => {
  it('stands at the end of text.txt under the picture in which it was first seen', async () => {
    const { run, collection, stored } = await start();
    await addScrolledText(run, { scrolled: SCROLLED });
    const text = (await stored()).find(({ path }) => path === 'text.txt');
    const words = await text?.blob.text();
    expect(words).toBe(
      'row 1\nrow 2\n\n[page-002.png]\nrow 3\nrow 4\n\n[after the last picture]\nrow 5',
    );
    const sealed = openRecord(await collection.seal());
    const file = sealed.artifacts.find(({ path }) => path === 'text.txt');
    expect(file).toMatchObject({ bytes: new TextEncoder().encode(words).length });
    expect(file?.digest).toBe(text?.digest);
    expect(file?.method).toContain('what came while the page was scrolled');
  });

  it('is told in method[] with what came and went, and which documents there are', async () => {
    const html = '<html>row 5</html>';
    const { run, collection, stored } = await start(html);
    await addScrolledText(run, { scrolled: SCROLLED, htmlLength: html.length });
    const document = (await stored()).find(({ path }) => path === 'scrolled-dom.html');
    expect(await document?.blob.text()).toBe(html);
    expect(document?.role).toBe('dom');
    expect(collection.steps.at(-1)).toMatchObject({
      step: 'text-came',
      detail: expect.stringMatching(/^15 characters of text came and 10 went .*scrolled-dom\.html/),
    });
  });

  it('is said to be cut short where more came than is kept, or no document was had', async () => {
    const { run, collection } = await start();
    await addScrolledText(run, { scrolled: { ...SCROLLED, isWhole: false } });
    expect(collection.steps.at(-1)?.detail).toMatch(/more came than is kept.*could not be saved/);
  });

  it('changes nothing where none came', async () => {
    const { run, collection } = await start();
    const before = collection.artifacts.map(({ digest }) => digest);
    await addScrolledText(run, {});
    expect(collection.artifacts.map(({ digest }) => digest)).toEqual(before);
    expect(collection.steps).toEqual([]);
  });
});
