import { useTranslation } from 'react-i18next';
import { hexOf } from '../../../lib/evidence/digest.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import type { DerivedRow } from '../../../lib/store/rows.ts';
import { useFormat } from '../../format.ts';
import { useObjectUrl } from '../../use-object-url.ts';
import notes from '../kit/sheets/notes.module.css';
import paper from '../kit/sheets/paper.module.css';
import { Paper } from './paper.tsx';
import type { Zoom } from './tools/zoom.ts';

type Props = {
  readonly derived: DerivedRow;
  readonly record: ItemRecord;
  readonly zoom: Zoom;
};

/** A copy that was drawn on, said to be one, with what it was made from. */
export const DerivedPicture = ({ derived, record, zoom }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useObjectUrl(derived.blob);
  const [digest] = derived.from;
  const parent = record.artifacts.find((artifact) => artifact.digest === digest);
  const { width } = parent?.pixels ?? {};
  const ratio = record.environment.devicePixelRatio ?? 1;
  const facts = {
    parent: parent?.path,
    digest: digest && hexOf(digest),
    by: derived.by,
    at: format.exact(derived.at),
  };
  return (
    <>
      <p className={notes.caution} style={{ overflowWrap: 'anywhere' }}>
        {t('pictures.caption', facts)}
      </p>
      <Paper width={width && width / ratio} zoom={zoom} screen={parent?.path ?? derived.path}>
        {url && <img src={url} alt={derived.path} className={paper.whole} />}
      </Paper>
    </>
  );
};
