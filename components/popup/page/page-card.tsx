import './page-card.css';
import { useTranslation } from 'react-i18next';
import type { CapturedTab } from '../../../lib/browser/tab/tab.ts';
import { isTimeOfDay } from '../../../lib/casework/dates/case-zone.ts';
import { itemName } from '../../../lib/evidence/names/item-name.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useFormat } from '../../format.ts';
import type { useFrontPage } from '../use-front-page.ts';
import { EarlierCaptures } from './earlier-captures.tsx';
import { statedZone } from './stated-zone.ts';

type Page = ReturnType<typeof useFrontPage>;
type Props = {
  readonly tab: CapturedTab | undefined;
  readonly page: Page;
  readonly earlier: readonly ListingRow[];
};

const siteOf = (url: string | undefined): string => {
  const { host, protocol } = (url && URL.parse(url)) || { host: '', protocol: '' };
  return host.replace(/^www\./, '') || protocol.replace(':', '');
};

/** What was recognised, on two lines that are reserved from the first paint on. */
const Recognised = ({ tab, page: { glance, settled, pdf } }: Omit<Props, 'earlier'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const post = glance?.post;
  const published = post?.published;
  // A stated day is not an instant: in another time zone it could become another day.
  const isFine = published?.precision && isTimeOfDay(published.precision);
  const time =
    published?.at && isFine
      ? format.caseTime({
          at: published.at,
          precision: 'minute',
          timeZone: statedZone(published) ?? format.timeZone,
        })
      : (published?.shown ?? published?.raw);
  const author = post?.author?.name ?? post?.author?.handle;
  const kind = pdf ? 'pdf' : (post?.kind ?? 'page');
  const what = post || settled ? t(`popup.kinds_${kind}`) : t('popup.looking');
  const who = author && t('popup.by', { author });
  return (
    <>
      <div className="popup-page-facts" title={who}>
        {[what, who].filter(Boolean).join(' · ')}
      </div>
      <div className="popup-page-facts">
        {/* The time first: what does not fit is cut, and the window names the site as well. Both
            come together, so that the site does not move when the time is known. */}
        {post || settled ? (
          <span>
            {time && (
              <span title={published?.shown ?? published?.raw}>
                {t('popup.published', { time })}
              </span>
            )}
            {time && ' · '}
            {format.platform(post?.platform) ?? siteOf(tab?.url)}
          </span>
        ) : (
          '\u00a0'
        )}
      </div>
    </>
  );
};

/**
 * Describes the page before it is captured: its kind, author and time as recognised, and its
 * earlier captures.
 */
export const PageCard = ({ tab, page, earlier }: Props) => {
  const { t } = useTranslation();
  const post = page.glance?.post;
  const name = tab && visibleText(itemName({ page: tab, ...(post && { post }) }));
  const title = name || t(tab ? 'popup.kinds_page' : 'popup.noTab');
  return (
    <section id="page" className="popup-page" aria-label={t('popup.kind')}>
      <div className="popup-page-title" title={title}>
        {title}
      </div>
      {page.forbidden ? (
        <p className="popup-forbidden">
          {t(page.lacksAccess ? 'popup.lacksAccess' : 'popup.forbidden')}
        </p>
      ) : (
        <Recognised {...{ tab, page }} />
      )}
      {tab && <EarlierCaptures shown={{ page: { url: tab.url } }} earlier={earlier} />}
    </section>
  );
};
