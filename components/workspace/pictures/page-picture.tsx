import { useTranslation } from 'react-i18next';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { useObjectUrl } from '../../use-object-url.ts';
import paper from '../kit/sheets/paper.module.css';
import css from './page-picture.module.css';
import {
  type CaptureWindow,
  framesOf,
  type PlacedPage,
  type PlacedSegment,
  placeSegments,
} from './place-segments.ts';
import type { Frame, PictureText } from './words/picture-text.ts';
import { TextLayer } from './words/text-layer.tsx';

type Props = {
  readonly artifacts: readonly ArtifactRow[];
  readonly captureWindow: CaptureWindow;
  readonly isActual: boolean;
  readonly text?: PictureText | undefined;
};

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;

const placeIn = (page: PlacedPage, { left, top, width, height }: Frame) => ({
  left: percent(left, page.width),
  top: percent(top, page.height),
  width: percent(width, page.width),
  height: percent(height, page.height),
});

/** The whole page: its segments where they were taken, each line once. */
export const PagePicture = ({ artifacts, captureWindow, isActual, text }: Props) => {
  const { t } = useTranslation();
  const page = placeSegments(artifacts, captureWindow);
  const blobs = new Map(artifacts.map(({ path, blob }) => [path, blob]));
  return (
    <div className={paper.frame} {...(isActual ? { tabIndex: 0 } : {})}>
      <div
        className={paper.paper}
        role="img"
        aria-label={t('pictures.picturesOfPage', { count: page.segments.length })}
        style={{
          aspectRatio: `${page.width} / ${page.height}`,
          width: page.width,
          maxWidth: isActual ? 'none' : '100%',
        }}
      >
        {page.segments.map((segment) => (
          <Segment
            key={segment.path}
            segment={segment}
            page={page}
            blob={blobs.get(segment.path)}
          />
        ))}
        {text &&
          framesOf(page).map((frame) => (
            <div
              key={`${frame.left} ${frame.top}`}
              className={css.segment}
              style={placeIn(page, frame)}
            >
              <TextLayer text={text} frame={frame} />
            </div>
          ))}
      </div>
    </div>
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
    <div className={`${css.segment} ${css.cropped}`} style={placeIn(page, segment)}>
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
