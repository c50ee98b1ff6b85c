import { useTranslation } from 'react-i18next';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import { boxesIn, type Frame, isIn, type PictureMark, type PictureText } from './picture-text.ts';
import css from './text-layer.module.css';

type Props = { readonly text: PictureText; readonly frame: Frame };

/**
 * The text over a picture of part of the page: not seen, but chosen and copied by mouse where it
 * stands; its statements are marked.
 */
export const TextLayer = ({ text: { lines, marks }, frame }: Props) => {
  const { left, top, width, height } = frame;
  const shown = lines.flatMap((line, index) => (isIn(frame, line) ? [{ line, index }] : []));
  return (
    <svg aria-hidden className={css.layer} viewBox={`${left} ${top} ${width} ${height}`}>
      {marks.map((mark) => (
        <StatementMark key={mark.statement.id} mark={mark} lines={lines} frame={frame} />
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

type MarkProps = {
  readonly mark: PictureMark;
  readonly lines: readonly TextLine[];
  readonly frame: Frame;
};

const StatementMark = ({ mark, lines, frame }: MarkProps) => {
  const { t } = useTranslation();
  const { id, category } = mark.statement;
  return (
    <g className={css.mark} data-category={category} data-statement={id}>
      <title>{t(`terms.category_${category}`)}</title>
      {boxesIn(frame, lines, mark).map((box) => (
        <rect key={`${box.x} ${box.y}`} {...box} rx={2} />
      ))}
    </g>
  );
};
