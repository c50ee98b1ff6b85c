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

/** What page this is, before it is captured: its kind, author and time as recognised, and its earlier captures. */
export const PageCard = ({ title, forbidden, glance, earlier }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const post = glance?.post;
  const author = post?.author?.name ?? post?.author?.handle;
  const facts = [
    post && [t(`popup.kinds_${post.kind}`), post.platform].filter(Boolean).join(' · '),
    author && t('popup.by', { author }),
    post?.published && t('popup.published', { time: post.published.raw }),
  ];
  const [last] = earlier;
  return (
    <section className="popup-page" aria-label={t('popup.kind')}>
      <div className="popup-page-title">{post?.title ?? title}</div>
      <div className="popup-page-facts">
        {forbidden ? t('popup.forbidden') : facts.filter(Boolean).join(' · ') || t('popup.looking')}
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
