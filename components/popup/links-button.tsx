import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerLinks } from '../../lib/browser/tab/page-links.ts';
import type { CapturedTab } from '../../lib/browser/tab/tab.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import type { useFrontPage } from './use-front-page.ts';

type Props = {
  readonly tab: CapturedTab | undefined;
  readonly page: Pick<ReturnType<typeof useFrontPage>, 'forbidden' | 'pdf' | 'lacksAccess'>;
  /** The chosen matter; the Inbox has no lists. */
  readonly matter: string;
};

/** Opens the workspace with the links of the page, to make a list of them. */
export const LinksButton = ({ tab, page, matter }: Props) => {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const press = async () => {
    if (!tab) return;
    await offerLinks(tab.id, matter);
    globalThis.close();
  };
  const isReadable = !page.forbidden && !page.pdf && !page.lacksAccess;
  const isInbox = matter === INBOX_ID;
  return (
    <button
      type="button"
      className="popup-link"
      disabled={!tab || isInbox || !isReadable || failed}
      title={isInbox ? t('popup.listLinksInbox') : t('popup.listLinksHint')}
      onClick={() => void press().catch(() => setFailed(true))}
    >
      {t('popup.listLinks')}
    </button>
  );
};
