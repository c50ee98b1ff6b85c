import { useTranslation } from 'react-i18next';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';

/**
 * Shown where the case file has nothing for a view yet: the view's purpose, and a link to the case
 * file.
 */
export const EmptyView = ({
  matter,
  purpose,
}: {
  readonly matter: string;
  readonly purpose: string;
}) => {
  const { t } = useTranslation();
  return (
    <div className={sections.empty}>
      <h2>{t('entries.noneYet')}</h2>
      <p>{purpose}</p>
      <p>
        <a className={prose.link} href={hrefTo({ page: 'matter', id: matter, view: 'case' })}>
          {t('entries.toCase')}
        </a>
      </p>
    </div>
  );
};
