import { useTranslation } from 'react-i18next';
import type { UnmadeDocument } from '../../../../lib/filing/filing-work.ts';
import notes from '../../kit/sheets/notes.module.css';

/** Names the chosen documents that the package is without, and why. */
export const UnmadeDocuments = ({ unmade }: { readonly unmade: readonly UnmadeDocument[] }) => {
  const { t } = useTranslation();
  if (unmade.length === 0) return null;
  return (
    <div className={notes.warning} role="alert">
      <p>{t('filingChoice.unmade', { count: unmade.length })}</p>
      <ul>
        {unmade.map(({ name, problem }) => (
          <li key={name}>
            {t(`filingChoice.document_${name}`)}: {problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
};
