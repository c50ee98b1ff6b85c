import { useTranslation } from 'react-i18next';
import type { ArtifactRole, ItemRecord } from '../../../lib/evidence/item.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import { useObjectUrl } from '../../use-object-url.ts';
import paper from '../kit/sheets/paper.module.css';
import { Paper } from './paper.tsx';
import { pictureName } from './picture-name.ts';
import type { Zoom } from './tools/zoom.ts';
import type { PictureText } from './words/picture-text.ts';
import { RegionLayer, TextLayer } from './words/text-layer.tsx';

type Props = {
  readonly artifact: ArtifactRow;
  readonly role: Extract<
    ArtifactRole,
    'post' | 'viewport' | 'render' | 'before-reload' | 'unopened' | 'file'
  >;
  readonly record: ItemRecord;
  readonly zoom: Zoom;
  readonly text?: PictureText | undefined;
};

/** One picture at the size it had on the screen, or made to fit. */
export const SinglePicture = ({ artifact, role, record, zoom, text }: Props) => {
  const { t } = useTranslation();
  const url = useObjectUrl(artifact.blob);
  const { pixels, offset } = artifact;
  const name = t(`pictures.picture_${pictureName(role, record)}`);
  const ratio = artifact.scale ?? record.environment.devicePixelRatio ?? 1;
  const width = pixels ? pixels.width / ratio : undefined;
  return (
    <Paper
      width={width}
      ratio={pixels && `${pixels.width} / ${pixels.height}`}
      zoom={zoom}
      screen={artifact.path}
    >
      {url && <img src={url} alt={name} className={paper.whole} />}
      {text?.regions && !(offset && pixels) && (
        <RegionLayer regions={text.regions} path={artifact.path} />
      )}
      {text && offset && pixels && (
        <TextLayer
          text={text}
          frame={{
            left: offset.x,
            top: offset.y,
            width: pixels.width / ratio,
            height: pixels.height / ratio,
            area: artifact.area,
          }}
        />
      )}
    </Paper>
  );
};
