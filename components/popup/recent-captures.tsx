import './recent-captures.css';
import { useTranslation } from 'react-i18next';
import { fileEnding } from '../../lib/evidence/names/file-ending.ts';
import { visibleText } from '../../lib/filing/model/visible-text.ts';
import { listRecentItems } from '../../lib/store/items/items.ts';
import { readThumbnails } from '../../lib/store/items/thumbnails.ts';
import { BlobImage } from '../blob-image.tsx';
import { useLive } from '../use-live.ts';

/** The most items that fit under a result without scrolling. */
const RECENT = 3;

const recentItems = async () => {
  const items = await listRecentItems(RECENT);
  const thumbnails = await readThumbnails(items.map(({ id }) => id));
  return items.map((item) => ({ ...item, thumbnail: thumbnails.get(item.id) }));
};

/**
 * The newest items of all matters; each opens in the workspace. Their space is reserved until they
 * are read.
 */
export const RecentCaptures = ({ onOpen }: { readonly onOpen: (item: string) => void }) => {
  const { t } = useTranslation();
  const items = useLive(recentItems);
  return (
    <section className="popup-recent">
      <h2 id="recent">{t('popup.recent')}</h2>
      {items?.length === 0 && <p className="popup-hint">{t('popup.noRecent')}</p>}
      <ul aria-labelledby="recent">
        {items?.map(({ id, kind, title, url, exhibit, thumbnail }) => (
          <li key={id}>
            <a
              href={`/workspace.html#/item/${id}`}
              onClick={(event) => {
                event.preventDefault();
                onOpen(id);
              }}
            >
              <BlobImage blob={thumbnail} alt="" standIn={fileEnding({ kind, title })} />
              <span className="popup-recent-title" title={title || url}>
                {visibleText(title) || url || t('popup.kinds_page')}
              </span>
              <span className="popup-recent-exhibit">{exhibit}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
