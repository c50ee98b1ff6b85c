import { describe, expect, it } from 'vitest';
import { addSecondLook } from '../../lib/collect/second-look.ts';
import { openRecord } from '../../lib/store/items/open-record.ts';
import { TAB } from '../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../support/capture/start-run.ts';

const look = {
  sentAt: '2026-11-21T09:00:04.000Z',
  fetchedAt: '2026-11-21T09:00:05.000Z',
  status: 404,
  headers: {},
  mediaType: 'text/html',
  base64: '',
};

describe('the second look', () => {
  it('keeps the raw bytes of the answer, with its own media type and time', async () => {
    const { run, stored } = await startRun();
    await addSecondLook(run);
    const [answer] = await stored();
    expect(answer).toMatchObject({
      path: 'response.txt',
      role: 'response',
      mediaType: 'text/html; charset=utf-8',
      at: '2026-11-21T09:00:05.000Z',
    });
    expect(await answer?.blob.text()).toBe('<html>');
  });

  it('records the server’s clock, the headers and the difference of the texts', async () => {
    const { run, journal } = await startRun();
    await addSecondLook(run);
    const draft = (await journal())?.draft;
    expect(draft?.clock).toEqual({
      timeZone: 'Asia/Shanghai',
      utcOffsetMinutes: 480,
      serverDate: '2026-11-21T09:00:02.000Z',
      skew: { minMs: 1_600, maxMs: 3_000, source: 'date header of the second look' },
    });
    expect(draft?.page.headers).toMatchObject({ server: 'nginx' });
    expect(draft?.conditions.secondLook).toEqual({
      fetchedAt: '2026-11-21T09:00:05.000Z',
      status: 200,
      compared: 'post',
      against: 'markup',
      charactersCompared: 4,
      charactersAdded: 1,
      charactersOfPostMissing: 2,
      isExact: true,
      ignored: ['white space', 'invisible format characters'],
    });
  });

  it.each([undefined, 'yesterday'])('states no skew for a Date header of %s', async (date) => {
    const { run, collection } = await startRun({
      page: { secondLook: async () => ({ ...look, headers: date ? { date } : {} }) },
    });
    await addSecondLook(run);
    expect(collection.draft.clock).toEqual({ timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 });
    expect(collection.draft.conditions.secondLook).toEqual({
      fetchedAt: look.fetchedAt,
      status: 404,
    });
  });

  it('leaves a note and no problem where the page’s fetch fails', async () => {
    const { run, collection } = await startRun({
      page: { secondLook: () => Promise.reject(new Error('Failed to fetch')) },
    });
    await addSecondLook(run);
    expect(problemsOf(collection)).toEqual([]);
    expect(collection.artifacts).toEqual([]);
    await collection.addArtifact({
      path: 'text.txt',
      role: 'text',
      mediaType: 'text/plain',
      content: new Uint8Array(1),
      method: 'test',
      at: look.fetchedAt,
    });
    expect(openRecord(await collection.seal()).method).toMatchObject([
      { step: 'second-look', by: 'fetch in the page', detail: 'Failed to fetch' },
    ]);
  });

  it.each(['file:///C:/post.html', 'data:text/html,post', 'blob:https://a.example/1'])(
    'is not tried for %s, which no server answers',
    async (url) => {
      const { run, calls } = await startRun({}, { ...TAB, url });
      await addSecondLook(run);
      expect(calls).toEqual([]);
    },
  );
});
