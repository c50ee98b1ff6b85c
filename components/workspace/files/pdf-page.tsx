import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PDFDocumentProxy } from '../../../lib/files/pdf/pdf-library.ts';
import css from '../kit/sheets/pdf-sheets.module.css';

type Props = { readonly document: PDFDocumentProxy; readonly number: number };

/** The width of a page on the screen in CSS pixels, and the most pixels that a canvas gets. */
const WIDTH = 800;
const MOST_PIXELS = 2 ** 24;

/** Draws a page into a canvas; the returned function stops the drawing. */
const drawPage = (
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): { readonly done: Promise<void>; readonly stop: () => void } => {
  let stop = () => {};
  let isStopped = false;
  const draw = async () => {
    const page = await document.getPage(number);
    if (isStopped) return;
    const { width, height } = page.getViewport({ scale: 1 });
    const wanted = (WIDTH / width) * Math.min(2, devicePixelRatio);
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
    page.cleanup();
  };
  return {
    done: draw(),
    stop: () => {
      isStopped = true;
      stop();
    },
  };
};

/** One page of a PDF as a picture, with its number. */
export const PdfPage = ({ document, number }: Props) => {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    if (!canvas.current) return;
    let isGone = false;
    const { done, stop } = drawPage(document, number, canvas.current);
    done.catch(() => !isGone && setHasFailed(true));
    return () => {
      isGone = true;
      stop();
    };
  }, [document, number]);
  const name = t('files.page', { number, count: document.numPages });
  return (
    <figure className={css.page}>
      <canvas ref={canvas} className={css.canvas} role="img" aria-label={name} />
      <figcaption>{hasFailed ? t('files.pageFailed', { number }) : name}</figcaption>
    </figure>
  );
};
