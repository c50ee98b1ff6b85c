import { useTranslation } from 'react-i18next';
import css from './captured-text.module.css';

/**
 * In the place of a stored text that the browser could not read: an empty one would claim that
 * nothing was said.
 */
export const UnreadText = () => {
  const { t } = useTranslation();
  return (
    <p role="alert" className={css.unread}>
      {t('kit.textUnread')}
    </p>
  );
};
