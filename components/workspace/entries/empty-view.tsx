import { useTranslation } from 'react-i18next';
import empty from '../items/empty-matter.module.css';
import { hrefTo } from '../kit/route.ts';
import css from './items/item-link.module.css';

/** What a view is for, where the case file holds nothing for it yet, and the way to fill it in. */
export const EmptyView = ({
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
