import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../../lib/browser/settings/settings.ts';
import { freshPosts, listNews, type News } from '../../../lib/casework/visits/news.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';
import { readVisitsAndActs } from '../../../lib/store/casework.ts';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { CaseZone } from '../../case-zone.tsx';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { visitWords } from '../../visit-words.ts';
import { ItemLink } from '../entries/items/item-link.tsx';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { DayAndTime } from '../kit/facts/when.tsx';
import { hrefTo } from '../kit/route.ts';
import pages from '../kit/sheets/pages.module.css';
import prose from '../kit/sheets/prose.module.css';
import tables from '../kit/sheets/tables.module.css';
import { useSettings } from '../kit/use-settings.ts';
import css from './news-view.module.css';

/** What happened in all matters since the person last looked; undefined until it is read. */
export const useNews = (): readonly News[] | undefined => {
  const settings = useSettings();
  const read = useLive(() => readVisitsAndActs());
  if (!settings || !read) return undefined;
  const now = new Date().toISOString();
  return listNews(read.visits, read.acts, settings.lastLooked ?? now, now);
};

/** What changed in all matters since the person last looked, each line with its place. */
export const NewsView = ({ matters }: { readonly matters: readonly ListedMatter[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const since = useSettings()?.lastLooked;
  const news = useNews();
  if (!news) return null;
  return (
    <div className={pages.tables}>
      <section className={`${tables.section} ${css.view}`} aria-label={t('watches.news')}>
        <h1>{t('watches.news')}</h1>
        {since && <p>{t('watches.newsSince', { time: format.time(since) })}</p>}
        <p className={prose.purpose}>{t('watches.newsPurpose')}</p>
        {news.length === 0 && <p>{t('watches.newsNone')}</p>}
        {news.length > 0 && <NewsTable news={news} matters={matters} />}
        <div>
          <Button
            variant="default"
            onClick={() => void changeSettings({ lastLooked: new Date().toISOString() })}
          >
            {t('watches.newsLooked')}
          </Button>
        </div>
      </section>
    </div>
  );
};

type TableProps = {
  readonly news: readonly News[];
  readonly matters: readonly ListedMatter[];
};

const NewsTable = ({ news, matters }: TableProps) => {
  const { t } = useTranslation();
  const matterOf = new Map(matters.map((matter) => [matter.id, matter]));
  return (
    <table aria-label={t('watches.news')}>
      <thead>
        <tr>
          <th scope="col">{t('watches.newsAt')}</th>
          <th scope="col">{t('watches.newsMatter')}</th>
          <th scope="col">{t('watches.newsWhat')}</th>
          <th scope="col">{t('watches.capture')}</th>
        </tr>
      </thead>
      <tbody>
        {news.map((one) => (
          <tr key={one.id}>
            <td>
              <CaseZone matter={matterOf.get(one.matterId)}>
                <NewsTime news={one} />
              </CaseZone>
            </td>
            <td>{matterOf.get(one.matterId)?.name}</td>
            <td>
              <CaseZone matter={matterOf.get(one.matterId)}>
                <NewsPlace news={one} />
              </CaseZone>
            </td>
            <td>{'visit' in one && one.visit.item && <ItemLink item={one.visit.item} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** When it was, in the zone of its matter; a day on which an act was due is no time of day. */
const NewsTime = ({ news }: { readonly news: News }) =>
  'act' in news && news.act.due ? (
    <CaseTimeWords time={news.act.due} />
  ) : (
    <DayAndTime at={news.at} />
  );

const FreshCount = ({ visit }: { readonly visit: Visit }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const count = freshPosts(visit);
  const { since } = visit.posts ?? {};
  if (count === 0 || !since) return null;
  return <p>{t('watches.postsFresh', { count, time: format.time(since) })}</p>;
};

const NewsPlace = ({ news }: { readonly news: News }) => {
  const { t } = useTranslation();
  const { matterId: id } = news;
  if ('act' in news)
    return (
      <a className={css.place} href={hrefTo({ page: 'matter', id, view: 'remedies' })}>
        {t('watches.newsDue', { words: news.act.words })}
      </a>
    );
  return (
    <>
      <a className={css.place} href={hrefTo({ page: 'matter', id, view: 'watches' })}>
        {visitWords(news.visit, t)}: {news.visit.url}
      </a>
      <FreshCount visit={news.visit} />
    </>
  );
};
