import './popup-head.css';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { openWorkspace } from '../../lib/browser/tab/open-workspace.ts';
import { LinksButton } from './links-button.tsx';

/** The product's name, and a link to the workspace. */
export const PopupHead = (props: ComponentProps<typeof LinksButton>) => {
  const { t } = useTranslation();
  return (
    <header className="popup-head">
      <h1 className="popup-brand">
        <img src="/icons/32.png" width="20" height="20" alt="" />
        {t('popup.title')}
      </h1>
      <LinksButton {...props} />
      <button type="button" className="popup-link" onClick={() => openWorkspace()}>
        {t('popup.openWorkspace')}
      </button>
    </header>
  );
};
