import type { ReactNode } from 'react';
import paper from '../kit/sheets/paper.module.css';
import type { Zoom } from './tools/zoom.ts';

type Props = {
  /** The width in CSS pixels that the picture had on the screen; undefined if it is not known. */
  readonly width: number | undefined;
  readonly ratio?: string | undefined;
  readonly zoom: Zoom;
  /** What all of it shows, where it is put together from several pictures. */
  readonly label?: string;
  /** The path of the picture's file, where the sheet shows one. */
  readonly screen?: string;
  readonly children: ReactNode;
};

/** A sheet that shows pictures in a size that a person chose; it scrolls where it is too large. */
export const Paper = ({ width, ratio, zoom, label, screen, children }: Props) => {
  const isFit = zoom === 'fit';
  return (
    <div className={paper.frame} {...(isFit ? {} : { tabIndex: 0, 'data-zoomed': true })}>
      <div
        className={paper.paper}
        {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
        data-width={width}
        data-screen={screen}
        style={{
          aspectRatio: ratio,
          width: width && !isFit ? width * zoom : width,
          maxWidth: isFit ? '100%' : 'none',
        }}
      >
        {children}
      </div>
    </div>
  );
};
