import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../lib/evidence/casework.ts';
import { visitWhyName } from '../../../../lib/evidence/names/visit-why-name.ts';
import { hrefTo } from '../../kit/route.ts';
import css from './visit-parts.module.css';

type Props = { readonly visit: Visit };

/** What a visit showed: its state, why nothing can be told, and the words of a notice. */
export const SeenState = ({ visit: { state, why, words } }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <>
      {t(`terms.visit_${state}`)}
      {why && <span className={css.ignored}>{visitWhyName(why, i18n.language)}</span>}
      {words && <q className={css.words}>{words}</q>}
    </>
  );
};

/** How much of the text changed, what was ignored, and the way to the comparison. */
export const Change = ({ visit: { difference, item, of: watched, comparedWith } }: Props) => {
  const { t } = useTranslation();
  if (!difference) return null;
  const of = comparedWith ?? watched;
  const { gone, came, ignored } = difference;
  const isCompared = gone + came > 0 && item !== undefined && of !== undefined && item !== of;
  return (
    <>
      {gone + came > 0 ? t('watches.difference', { gone, came }) : t('watches.noDifference')}
      {ignored.count + ignored.time > 0 && (
        <span className={css.ignored}>
          {t('watches.ignored', { counts: ignored.count, times: ignored.time })}
        </span>
      )}
      {isCompared && (
        <a className={css.compare} href={hrefTo({ page: 'compare', id: of, other: item })}>
          {t('watches.compare')}
        </a>
      )}
    </>
  );
};
