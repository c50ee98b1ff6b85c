import './pdf-access.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForOrigin } from '../../../lib/browser/permissions/authority-permission.ts';

/**
 * Asks for leave to request the PDF that the tab shows from its site: Firefox gives it with no
 * press of a button. Without it, the picture of the screen alone is kept.
 */
export const PdfAccess = ({ url }: { readonly url: string }) => {
  const { t } = useTranslation();
  const [isGranted, setIsGranted] = useState(false);
  const host = URL.parse(url)?.host ?? '';
  return (
    <div className="popup-pdf">
      <p className="popup-hint" role="status">
        {t(isGranted ? 'popup.pdfAllowed' : 'popup.pdfAccess', { host })}
      </p>
      {!isGranted && (
        <button type="button" onClick={() => void askForOrigin(url).then(setIsGranted)}>
          {t('popup.pdfAllow')}
        </button>
      )}
    </div>
  );
};
