import { useTranslation } from 'react-i18next';
import type { ItemRow } from '../../lib/store/db.ts';
import { BlobImage } from '../blob-image.tsx';

type Props = {
  readonly items: readonly (ItemRow & { readonly thumbnail: Blob | undefined })[] | undefined;
  readonly onOpen: (item: string) => void;
};

/** The newest items of all matters; each opens in the workspace. */
export const RecentCaptures = ({ items, onOpen }: Props) => {
  const { t } = useTranslation();
  return (
    <section className="popup-recent">
      <h2 id="recent">{t('popup.recent')}</h2>
      {items?.length === 0 && <p className="popup-page-facts">{t('popup.noRecent')}</p>}
      <ul aria-labelledby="recent">
        {items?.map(({ id, title, exhibit, thumbnail }) => (
          <li key={id}>
            <a
              href={`/workspace.html#/item/${id}`}
              onClick={(event) => {
                event.preventDefault();
                onOpen(id);
              }}
            >
              <BlobImage blob={thumbnail} alt="" />
              <span className="popup-recent-title" title={title}>
                {title}
              </span>
              <span className="popup-recent-exhibit">{exhibit}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
