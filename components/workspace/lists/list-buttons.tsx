import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendListOrder } from '../../../lib/browser/messages.ts';
import {
  askForSites,
  leaveSites,
  mayReadSites,
} from '../../../lib/browser/permissions/list-sites.ts';
import { type CaptureList, canGoOn } from '../../../lib/evidence/list/capture-list.ts';
import type { ListLine } from '../../../lib/evidence/list/list-line.ts';
import { changeList } from '../../../lib/store/lists/lists.ts';
import { useSentence } from '../../use-sentence.ts';
import { AllSitesNotice } from '../entries/rights/all-sites-notice.tsx';
import { PicturesField } from '../entries/rights/pictures-field.tsx';
import css from '../kit/sheets/capture-lists.module.css';
import { SoftButton } from '../kit/soft-button.tsx';
import { buildListReport } from './list-report.ts';

type Props = {
  readonly list: CaptureList;
  readonly lines: readonly ListLine[];
  readonly exhibits: ReadonlyMap<string, string>;
  readonly onRemove: () => void;
};

const MOST_HOSTS = 8;

/** The hosts that are asked for, in words; of many, the first and how many more. */
const useHosts = (urls: readonly string[]): string => {
  const { t } = useTranslation();
  const hosts = [...new Set(urls.map((url) => new URL(url).hostname))];
  const first = hosts.slice(0, MOST_HOSTS).join(t('kit.comma'));
  const count = hosts.length - MOST_HOSTS;
  return count > 0 ? t('lists.rightsMore', { hosts: first, count }) : first;
};

/** Runs what a button does and says how it ended. */
const useSaid = () => {
  const sentenceOf = useSentence();
  const [said, setSaid] = useState('');
  const run = (work: Promise<string | undefined>) =>
    void work.then(
      (done) => setSaid(done ?? ''),
      (error: unknown) => setSaid(sentenceOf(error)),
    );
  return { said, run };
};

/** What the buttons of a list do; each answers with a sentence, or nothing. */
const useOrders = ({ list: { id, allSites }, lines, exhibits }: Omit<Props, 'onRemove'>) => {
  const { t, i18n } = useTranslation();
  const sentenceOf = useSentence();
  const send = async (order: 'start' | 'pause' | 'stop' | 'again') => {
    const { problem } = await sendListOrder({ list: id, order });
    return problem && t(`problems.${problem.code}`);
  };
  // The browser answers a request for a right only if it is made in the press itself.
  const start = (urls: readonly string[]) =>
    askForSites(urls, allSites).then((isGiven) => (isGiven ? send('start') : t('lists.refused')));
  const copy = () =>
    navigator.clipboard.writeText(buildListReport(lines, exhibits, t, i18n.language)).then(
      () => t('lists.copied'),
      (error: unknown) => sentenceOf(error),
    );
  // Where all sites are permitted in the settings, a browser keeps the right to each of them.
  const leave = async (urls: readonly string[]) => {
    await leaveSites(urls);
    return t((await mayReadSites(urls)) ? 'lists.stillGiven' : 'lists.takenBack');
  };
  return { send, start, copy, leave };
};

/** The buttons of a list. All stay in their places; those that do nothing now are switched off. */
export const ListButtons = ({ onRemove, ...shown }: Props) => {
  const { t } = useTranslation();
  const { list, lines } = shown;
  const { id } = list;
  const { said, run } = useSaid();
  const { send, start, copy, leave } = useOrders(shown);
  const urls = lines.flatMap(({ url }) => (url === undefined ? [] : [url]));
  const toOpen = lines.flatMap(({ url, state }) => (url && state === 'waiting' ? [url] : []));
  const hosts = useHosts(urls);
  const isRunning = list.state === 'running';
  const failed = lines.some(({ state, url }) => state === 'not-captured' && url !== undefined);
  const buttons = [
    [
      list.state === 'ready' ? 'start' : 'goOn',
      !canGoOn(list) || toOpen.length === 0,
      () => run(start(toOpen)),
    ],
    ['pauseList', !isRunning, () => run(send('pause'))],
    ['stop', !isRunning && list.state !== 'paused', () => run(send('stop'))],
    ['again', !failed, () => run(send('again'))],
    ['copy', lines.length === 0, () => run(copy())],
    ['takeBack', isRunning, () => run(leave(urls))],
    ['remove', isRunning, onRemove],
  ] as const;
  return (
    <>
      <div className={css.buttons}>
        {buttons.map(([name, isOff, act], at) => (
          <SoftButton
            key={at === 0 ? 'first' : name}
            size="xs"
            variant={at === 0 ? 'filled' : 'default'}
            isOff={isOff}
            onClick={act}
          >
            {t(`lists.do_${name}`)}
          </SoftButton>
        ))}
      </div>
      {hosts !== '' && !list.allSites && <p>{t('lists.rightsWhy', { hosts })}</p>}
      {canGoOn(list) && toOpen.length > 0 && (
        <PicturesField
          of="list"
          value={list.allSites === true}
          onChange={(allSites) => run(changeList(id, { allSites }).then(() => undefined))}
        />
      )}
      {!isRunning && <AllSitesNotice />}
      <p role="status" className={css.said}>
        {said}
      </p>
    </>
  );
};
