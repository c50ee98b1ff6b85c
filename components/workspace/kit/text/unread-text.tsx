import { useTranslation } from 'react-i18next';
import css from './captured-text.module.css';

/**
 * Shown instead of a stored text that the browser could not read: an empty text would claim that
 * the page said nothing.
 */
export const UnreadText = () => {
  const { t } = useTranslation();
  return (
    <p role="alert" className={css.unread}>
      {t('kit.textUnread')}
    </p>
  );
};
