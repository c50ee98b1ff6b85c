// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { drawnSince, watchWindow } from '../../../lib/capture/hold/watch-window.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const ROW = 'Row 24: they sell copies of our loom, says the blogger';

/** Draws a row with its top at these CSS pixels below the window's top. */
const draw = (top: number, text = ROW): HTMLElement => {
  const row = document.createElement('p');
  row.textContent = text;
  layOut(row, { y: top, width: 800, height: 40 });
  document.body.append(row);
  return row;
};

beforeEach(() => {
  fillBody('<main></main>');
  layOutPage();
});

describe('text that a page draws while its picture is taken', () => {
  it('is counted where it lies in the window, also after the page had its turn', async () => {
    watchWindow(document);
    draw(200);
    await Promise.resolve();
    draw(240);
    expect(drawnSince()).toBe(2 * ROW.length);
  });

  it('is not counted below the window, where the next picture shows it', () => {
    watchWindow(document);
    draw(innerHeight + 10);
    expect(drawnSince()).toBe(0);
  });

  it('is not counted where it was taken out again, or is no longer than a clock', () => {
    watchWindow(document);
    draw(200).remove();
    draw(240, '12:04:05');
    expect(drawnSince()).toBe(0);
  });

  it('is counted where a row is recycled for other words', () => {
    const row = draw(200, 'Row 1');
    watchWindow(document);
    (row.firstChild as Text).data = ROW;
    expect(drawnSince()).toBe(ROW.length);
  });

  it('is counted from the last scroll on only', () => {
    watchWindow(document);
    draw(200);
    watchWindow(document);
    expect(drawnSince()).toBe(0);
    expect(drawnSince()).toBe(0);
  });
});
