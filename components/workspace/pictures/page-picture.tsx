import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { useObjectUrl } from '../../use-object-url.ts';
import css from './page-picture.module.css';
import { Paper } from './paper.tsx';
import {
  framesOf,
  listParts,
  type PlacedPage,
  type PlacedSegment,
  placeSegments,
} from './place-segments.ts';
import type { Zoom } from './tools/zoom.ts';
import type { Frame, PictureText } from './words/picture-text.ts';
import { TextLayer } from './words/text-layer.tsx';

type Props = {
  readonly artifacts: readonly ArtifactRow[];
  readonly record: ItemRecord;
  readonly zoom: Zoom;
  readonly text?: PictureText | undefined;
};

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

const placeIn = (page: PlacedPage, { left, top, width, height }: Frame) => ({
  left: percent(left, page.width),
  top: percent(top, page.height),
  width: percent(width, page.width),
  height: percent(height, page.height),
});

/**
 * The whole page: its segments where they were taken, each line once. Below it, under their names,
 * the parts of the page that scroll by themselves.
 */
export const PagePicture = ({ record, ...props }: Props) => {
  const { t } = useTranslation();
  const { artifacts } = props;
  const page = placeSegments(artifacts, record.environment);
  return (
    <>
      <Sheet {...props} page={page} label={t('pictures.picturesOfPage', countOf(page))} />
      {listParts(artifacts).map((part) => {
        const shown = placeSegments(artifacts, record.environment, part);
        const name = record.conditions.coverage?.areas[part]?.name ?? String(part + 1);
        return (
          <section key={part} aria-label={t('pictures.part', { name })}>
            <h3>{t('pictures.part', { name })}</h3>
            <Sheet
              {...props}
              page={shown}
              part={part}
              label={t('pictures.picturesOfPart', countOf(shown))}
            />
          </section>
        );
      })}
    </>
  );
};

const countOf = ({ segments }: PlacedPage) => ({ count: segments.length });

type SheetProps = Pick<Props, 'artifacts' | 'zoom' | 'text'> & {
  readonly page: PlacedPage;
  readonly label: string;
  /** The part that scrolls by itself, where the sheet shows one. */
  readonly part?: number;
};

/** Pictures put together, with the text over them. */
const Sheet = ({ artifacts, zoom, text, page, label, part }: SheetProps) => {
  const blobs = new Map(artifacts.map(({ path, blob }) => [path, blob]));
  return (
    <Paper width={page.width} ratio={`${page.width} / ${page.height}`} zoom={zoom} label={label}>
      {page.segments.map((segment) => (
        <Segment key={segment.path} segment={segment} page={page} blob={blobs.get(segment.path)} />
      ))}
      {text &&
        framesOf(page).map((frame) => (
          <div
            key={`${frame.left} ${frame.top}`}
            className={css.segment}
            style={placeIn(page, frame)}
          >
            <TextLayer text={text} frame={{ ...frame, area: part }} />
          </div>
        ))}
    </Paper>
  );
};

type SegmentProps = {
  readonly segment: PlacedSegment;
  readonly page: PlacedPage;
  readonly blob: Blob | undefined;
};

/** A whole picture, or the part of it that shows the page, without scroll bars. */
const Segment = ({ segment, page, blob }: SegmentProps) => {
  const url = useObjectUrl(blob);
  const { crop } = segment;
  const whole = { left: 0, top: 0, width: 1, height: 1 };
  return url ? (
    <div
      data-screen={segment.path}
      className={`${css.segment} ${css.cropped}`}
      style={placeIn(page, segment)}
    >
      <img
        src={url}
        alt=""
        loading="lazy"
        decoding="async"
        className={css.segment}
        style={placeIn({ ...page, width: 1, height: 1 }, crop ?? whole)}
      />
    </div>
  ) : null;
};
