import { useTranslation } from 'react-i18next';
import { hexOf } from '../../../../lib/evidence/digest.ts';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import type { DerivedRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { useObjectUrl } from '../../../use-object-url.ts';
import frame from '../page-picture.module.css';
import css from '../picture-tabs.module.css';

type Props = {
  readonly derived: DerivedRow;
  readonly record: ItemRecord;
  readonly isActual: boolean;
};

/** A copy that was drawn on, said to be one, with what it was made from. */
export const DerivedPicture = ({ derived, record, isActual }: Props) => {
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
      <p className={css.warning} style={{ overflowWrap: 'anywhere' }}>
        {t('derived.caption', facts)}
      </p>
      <div className={frame.frame} {...(isActual ? { tabIndex: 0 } : {})}>
        <div
          className={frame.paper}
          style={{ width: width ? width / ratio : undefined, maxWidth: isActual ? 'none' : '100%' }}
        >
          {url && <img src={url} alt={derived.path} className={frame.whole} />}
        </div>
      </div>
    </>
  );
};
