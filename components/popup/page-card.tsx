import { useTranslation } from 'react-i18next';
import type { PageGlance } from '../../lib/evidence/captured-page.ts';
import type { ItemRow } from '../../lib/store/db.ts';
import { useFormat } from '../format.ts';

type Props = {
  readonly title: string;
  readonly forbidden: boolean;
  readonly glance: PageGlance | undefined;
  readonly earlier: readonly ItemRow[];
};

/** A stated day is not an instant: put into the reader's own zone it could become another day. */
const FINE = ['second', 'minute', 'hour'];

/** What page this is, before it is captured: its kind, author and time as recognised, and its earlier captures. */
export const PageCard = ({ title, forbidden, glance, earlier }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const post = glance?.post;
  const published = post?.published;
  const finer = published?.precision && FINE.includes(published.precision);
  const time = published?.at && finer ? format.time(published.at) : published?.raw;
  const author = post?.author?.name ?? post?.author?.handle;
  const facts = [
    post && [t(`popup.kinds_${post.kind}`), post.platform].filter(Boolean).join(' · '),
    author && t('popup.by', { author }),
  ].filter(Boolean);
  const [last] = earlier;
  return (
    <section className="popup-page" aria-label={t('popup.kind')}>
      <div className="popup-page-title">{post?.title ?? title}</div>
      <div className="popup-page-facts">
        {forbidden ? t('popup.forbidden') : facts.join(' · ') || t('popup.looking')}
        {time && !forbidden && (
          <>
            {' · '}
            <span title={published?.raw}>{t('popup.published', { time })}</span>
          </>
        )}
      </div>
      {last && (
        <div className="popup-page-facts">
          {t(earlier.length === 1 ? 'popup.earlierOne' : 'popup.earlierMany', {
            count: earlier.length,
            time: format.time(last.capturedAt),
          })}
        </div>
      )}
    </section>
  );
};
