import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hrefTo } from '../kit/route.ts';
import css from './empty-statements.module.css';

/** What a statement is and how one is made, where there is none yet. */
export const EmptyStatements = ({ matter }: { readonly matter: string }) => {
  const { t } = useTranslation();
  return (
    <div className={css.empty}>
      <h2>{t('statements.emptyTitle')}</h2>
      <p>{t('statements.emptyLead')}</p>
      <p>{t('statements.emptySteps')}</p>
      <Button
        component="a"
        size="xs"
        variant="default"
        href={hrefTo({ page: 'matter', id: matter, view: 'items' })}
      >
        {t('shell.view_items')}
      </Button>
    </div>
  );
};
