import { type PointerEvent, useState } from 'react';
import type { Mark } from '../../../../lib/evidence/derived.ts';
import { useObjectUrl } from '../../../use-object-url.ts';
import css from './mark-canvas.module.css';
import { type DrawnMark, draggedMark, type Size } from './move-mark.ts';

type Props = {
  readonly picture: Blob;
  readonly size: Size;
  readonly called: string;
  readonly shape: Mark['shape'];
  readonly marks: readonly DrawnMark[];
  /** What boxes on other pictures cover here. */
  readonly covered: readonly DrawnMark[];
  readonly chosen: number | undefined;
  readonly onDraw: (mark: Mark) => void;
  readonly onChoose: (id: number) => void;
};

type Point = readonly [number, number];

const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent, { width }: Size): Point => {
  const box = currentTarget.getBoundingClientRect();
  const scale = width / box.width;
  return [(clientX - box.left) * scale, (clientY - box.top) * scale];
};

/** A click that trembles is no mark. */
const LEAST_DRAG = 8;

/**
 * The picture with the marks over it; dragging on it draws one. The list beside it does the same by
 * keyboard.
 */
export const MarkCanvas = (props: Props) => {
  const { picture, size, called, shape, marks, covered, chosen, onDraw, onChoose } = props;
  const url = useObjectUrl(picture);
  const [from, setFrom] = useState<Point>();
  const [to, setTo] = useState<Point>();
  const drag = from && to ? draggedMark(shape, from, to) : undefined;
  const end = () => {
    if (drag && drag.width + drag.height > LEAST_DRAG) onDraw(drag);
    setFrom(undefined);
    setTo(undefined);
  };
  return (
    <div
      className={css.canvas}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event, size));
      }}
      onPointerMove={(event) => from && setTo(pointOf(event, size))}
      onPointerUp={end}
    >
      {url && <img src={url} alt={called} draggable={false} />}
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false">
        {covered.map((mark) => (
          <Shape key={`covered ${mark.id}`} mark={mark} isChosen={false} />
        ))}
        {marks.map((mark) => (
          <g key={mark.id} onPointerDown={() => onChoose(mark.id)}>
            <Shape mark={mark} isChosen={mark.id === chosen} />
          </g>
        ))}
        {drag && <Shape mark={drag} isChosen />}
      </svg>
    </div>
  );
};

const Shape = ({ mark, isChosen }: { readonly mark: Mark; readonly isChosen: boolean }) => {
  const { shape, x, y, width, height } = mark;
  const frame = <rect x={x} y={y} width={width} height={height} className={css.frame} />;
  return (
    <>
      {shape === 'arrow' ? (
        <line x1={x} y1={y} x2={x + width} y2={y + height} className={css.arrow} />
      ) : (
        <rect x={x} y={y} width={width} height={height} className={css[shape]} />
      )}
      {isChosen && frame}
    </>
  );
};
