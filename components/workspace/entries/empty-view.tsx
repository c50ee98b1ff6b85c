import { useTranslation } from 'react-i18next';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';

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
