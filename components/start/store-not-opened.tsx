import './store-not-opened.css';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../lib/evidence/problem.ts';

/**
 * In place of a screen: says that the evidence store could not be opened and why, with a button to
 * try again. In plain elements, since the popup has no interface library.
 */
export const StoreNotOpened = ({ error }: { readonly error: unknown }) => {
  const { t } = useTranslation();
  // Dexie says it twice around the browser's own words.
  const { code, message } = toProblem((error as { inner?: unknown }).inner ?? error);
  return (
    <main className="store-not-opened">
      <div role="alert">
        <h1>{t('popup.storeNotOpened')}</h1>
        {code === 'STORAGE_FULL' ? (
          <p>{t('problems.STORAGE_FULL')}</p>
        ) : (
          <>
            <p>{t('popup.storeNotOpenedLead')}</p>
            <p lang="en">{message}</p>
          </>
        )}
      </div>
      <button type="button" onClick={() => location.reload()}>
        {t('popup.tryAgain')}
      </button>
    </main>
  );
};
