import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import type { Box } from '../../../../lib/evidence/page/box.ts';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import {
  boxesIn,
  type Frame,
  isIn,
  type PictureMark,
  type PictureText,
  type RegionMark,
} from './picture-text.ts';
import css from './text-layer.module.css';

type Props = { readonly text: PictureText; readonly frame: Frame };

/**
 * The text over a picture of part of the page: not seen, but chosen and copied by mouse where it
 * stands; its statements are marked.
 */
export const TextLayer = ({ text: { lines, marks, regions = [] }, frame }: Props) => {
  const { left, top, width, height } = frame;
  const shown = lines.flatMap((line, index) => (isIn(frame, line) ? [{ line, index }] : []));
  return (
    <svg aria-hidden className={css.layer} viewBox={`${left} ${top} ${width} ${height}`}>
      {marks.map((mark) => (
        <StatementMark key={mark.statement.id} mark={mark} lines={lines} frame={frame} />
      ))}
      {regions.map(
        ({ statement, onPage }) =>
          onPage &&
          onPage.area === frame.area && (
            <RegionOf key={statement.id} statement={statement} box={onPage} />
          ),
      )}
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

/** The statements of regions of one picture whose place on the page is not known. */
export const RegionLayer = ({
  regions,
  path,
}: {
  readonly regions: readonly RegionMark[];
  readonly path: string;
}) => {
  const own = regions.filter(({ anchor }) => anchor.artifact === path);
  const [first] = own;
  if (!first) return null;
  const { width, height } = first.anchor.pixels;
  return (
    <svg aria-hidden className={css.layer} viewBox={`0 0 ${width} ${height}`}>
      {own.map(({ statement, anchor }) => (
        <RegionOf key={statement.id} statement={statement} box={anchor.region} />
      ))}
    </svg>
  );
};

const RegionOf = ({ statement, box }: { readonly statement: Statement; readonly box: Box }) => {
  const { t } = useTranslation();
  const { id, category, anchor } = statement;
  const { x, y, width, height } = box;
  return (
    <g className={css.mark} data-category={category} data-statement={id}>
      <title>{`${t(`terms.category_${category}`)}: ${anchor.exact}`}</title>
      <rect {...{ x, y, width, height }} rx={2} />
    </g>
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
