import { useTranslation } from 'react-i18next';
import type { LineWords } from '../../../lib/casework/picture-words.ts';
import type { TextLine } from '../../../lib/evidence/text-line.ts';
import { type Frame, isIn, type PictureMark, type PictureText, shareOf } from './picture-text.ts';
import css from './text-layer.module.css';

type Props = { readonly text: PictureText; readonly frame: Frame };

/** The text over a picture of part of the page: not seen, but chosen and copied by mouse where it stands; its statements are marked. */
export const TextLayer = ({ text: { lines, marks }, frame }: Props) => {
  const { left, top, width, height } = frame;
  const shown = lines.flatMap((line, index) => (isIn(frame, line) ? [{ line, index }] : []));
  return (
    <svg aria-hidden className={css.layer} viewBox={`${left} ${top} ${width} ${height}`}>
      {marks.map((mark) => (
        <Mark key={mark.statement.id} mark={mark} lines={lines} frame={frame} />
      ))}
      {shown.map(({ line, index }) => (
        <text
          key={index}
          data-line={index}
          x={line.x}
          y={line.y + line.height * 0.8}
          fontSize={line.height * 0.75}
          textLength={line.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {line.text}
        </text>
      ))}
    </svg>
  );
};

const boxOf = ({ text, x, y, width, height }: TextLine, { from, to }: LineWords) => {
  const [start, end] = [shareOf(text, from), shareOf(text, to)];
  return { x: x + width * start - 1, y, width: width * (end - start) + 2, height };
};

type MarkProps = {
  readonly mark: PictureMark;
  readonly lines: readonly TextLine[];
  readonly frame: Frame;
};

const Mark = ({ mark: { statement, words }, lines, frame }: MarkProps) => {
  const { t } = useTranslation();
  const boxes = words.flatMap((some) => {
    const line = lines[some.line];
    return line && isIn(frame, line) ? [boxOf(line, some)] : [];
  });
  return (
    <g className={css.mark} data-category={statement.category} data-statement={statement.id}>
      <title>{t(`terms.category_${statement.category}`)}</title>
      {boxes.map((box) => (
        <rect key={`${box.x} ${box.y}`} {...box} rx={2} />
      ))}
    </g>
  );
};
