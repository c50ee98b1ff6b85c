// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awaitRows } from '../../../lib/capture/hold/await-rows.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

/** A list of 4,000 CSS pixels, of which every point of the window shows this element. */
const listShowing = (text: string) => {
  const find = fillBody(`<main id="list">${text}</main>`);
  layOut(find('list'), { width: 800, height: 4_000 });
  Document.prototype.elementFromPoint = () => find('list');
  return find('list');
};

beforeEach(() => {
  vi.useFakeTimers();
  layOutPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(Document.prototype, 'elementFromPoint');
});

describe('the rows of a list that are drawn some time after it was scrolled to', () => {
  it('are waited for where the window shows only their container', async () => {
    const list = listShowing('');
    const done = vi.fn();
    const waited = awaitRows(document).then(done);
    await vi.advanceTimersByTimeAsync(100);
    expect(done).not.toHaveBeenCalled();
    list.append('Row 24');
    await vi.advanceTimersByTimeAsync(140);
    expect(done).toHaveBeenCalled();
    await waited;
  });

  it('are not waited for longer than a quarter of a second', async () => {
    listShowing('');
    const done = vi.fn();
    void awaitRows(document).then(done);
    await vi.advanceTimersByTimeAsync(249);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(250);
    expect(done).toHaveBeenCalled();
  });

  it('are not waited for where the window shows words', async () => {
    listShowing('They sell copies of our loom');
    const done = vi.fn();
    void awaitRows(document).then(done);
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toHaveBeenCalled();
  });
});
