import { useTranslation } from 'react-i18next';
import css from '../case-file/item-link.module.css';
import empty from '../items/empty-matter.module.css';
import { hrefTo } from '../kit/route.ts';

/** What a view is for, where the case file holds nothing for it yet, and the way to fill it in. */
export const NoneYet = ({
  matter,
  purpose,
}: {
  readonly matter: string;
  readonly purpose: string;
}) => {
  const { t } = useTranslation();
  return (
    <div className={empty.empty}>
      <h2>{t('file.noneYet')}</h2>
      <p>{purpose}</p>
      <p>
        <a className={css.link} href={hrefTo({ page: 'matter', id: matter, view: 'case' })}>
          {t('file.toCase')}
        </a>
      </p>
    </div>
  );
};
