import './capture-status.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../lib/browser/tab/badge.ts';
import type { MissingShare } from '../../../lib/evidence/page/coverage-lines.ts';
import { type ForeignFrame, frameSites } from '../../../lib/evidence/page/foreign-frame.ts';
import type { Problem } from '../../../lib/evidence/problem.ts';
import { problemKey } from '../../../lib/report/problem-key.ts';
import type { CaptureProgress } from '../../../lib/store/capture/capture-progress.ts';
import type { ItemRow } from '../../../lib/store/rows.ts';
import { BlobImage } from '../../blob-image.tsx';
import { joinNames } from '../../join-names.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** The state of a capture: not started, running, sealed, or failed and why. */
export type CaptureState =
  | { readonly step: 'ready' }
  | ({ readonly step: 'working'; readonly isStopping?: boolean } & CaptureProgress)
  | {
      readonly step: 'sealed';
      readonly item: ItemRow;
      readonly problems: readonly Problem[];
      /** How much of the page is in no picture, where something is missing. */
      readonly missing?: MissingShare;
      readonly unreadFrames: readonly ForeignFrame[];
      readonly thumbnail?: Blob;
    }
  | { readonly step: 'failed'; readonly sentence: string };

type Opening = { readonly onOpen: (item: string) => void };

const Sealed = ({
  item,
  problems,
  missing,
  unreadFrames,
  thumbnail,
  onOpen,
}: Extract<CaptureState, { step: 'sealed' }> & Opening) => {
  const { t, i18n } = useTranslation();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that was pressed was disabled meanwhile, which drops the focus.
    if (document.activeElement === document.body) link.current?.focus();
  }, []);
  return (
    <div className="popup-result" data-status={item.status}>
      <BlobImage blob={thumbnail} alt="" />
      <div>
        <h2>
          <a
            ref={link}
            href={`/workspace.html#/item/${item.id}`}
            onClick={(event) => {
              event.preventDefault();
              onOpen(item.id);
            }}
          >
            {t(item.status === 'complete' ? 'popup.sealed' : 'popup.partial', {
              exhibit: item.exhibit,
            })}
          </a>
        </h2>
        <div className="popup-digest" title={t('popup.digest')}>
          {item.digest}
        </div>
        {problems.map(({ code, part, message, values }) => (
          <p className="popup-problem" key={`${code}${part}`} title={message}>
            {t(`problems.${problemKey({ code, values })}`, { ...values })}
          </p>
        ))}
        {missing && <p className="popup-problem">{t('popup.missing', { ...missing })}</p>}
        {unreadFrames.length > 0 && (
          <p className="popup-problem">
            {t('popup.unreadFrames', {
              count: unreadFrames.length,
              sites: joinNames(frameSites(unreadFrames), i18n.language) || t('popup.unknownSite'),
            })}
          </p>
        )}
      </div>
    </div>
  );
};

type WorkingState = Extract<CaptureState, { step: 'working' }>;

/** How far the pictures are: of a known number, or moving by itself until that is known. */
const ProgressBar = ({ done, all }: Pick<WorkingState, 'done' | 'all'>) => {
  const { t } = useTranslation();
  return (
    <div
      role="progressbar"
      className="popup-bar"
      aria-label={t('popup.progress')}
      {...(all ? { 'aria-valuemin': 0, 'aria-valuemax': all, 'aria-valuenow': done } : {})}
    >
      <span style={all ? { inlineSize: `${(done / all) * 100}%` } : {}} />
    </div>
  );
};

/** How long the recording of the tab can still go on, and the button that ends it. */
const Recording = ({ until, onStop }: { readonly until: string; readonly onStop: () => void }) => {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="popup-working">
      {/* Told once to screen readers, not every second. */}
      <span role="timer">{t('popup.recording', { left: clockTime(Date.parse(until) - now) })}</span>
      <button type="button" title={t('popup.recordingStop')} onClick={onStop}>
        {t('popup.stop')}
      </button>
    </div>
  );
};

const Working = ({
  onStop,
  isStopping = false,
  ...progress
}: WorkingState & { readonly onStop: () => void }) => {
  const { t } = useTranslation();
  const { all, isSealing, recordingUntil } = progress;
  if (recordingUntil && !isStopping) return <Recording until={recordingUntil} onStop={onStop} />;
  const done = Math.min(progress.done, all ?? 0);
  const pictures = all ? t('popup.workingPictures', { done, all }) : t('popup.working');
  const words = isStopping ? t('popup.workingStopping') : pictures;
  return (
    <div className="popup-working">
      <span>{isSealing && !isStopping ? t('popup.workingSealing') : words}</span>
      <ProgressBar {...(isSealing ? { done: all ?? 1, all: all ?? 1 } : { done, all })} />
      {!isSealing && (
        <button type="button" disabled={isStopping} title={t('popup.stopHint')} onClick={onStop}>
          {t('popup.stop')}
        </button>
      )}
    </div>
  );
};

type StatusProps = Opening & {
  readonly state: CaptureState;
  readonly onStop: () => void;
};

/**
 * The status region, which screen readers announce when it changes; a sealed item opens in the
 * workspace.
 */
export const CaptureStatus = ({ state, onOpen, onStop }: StatusProps) => {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('popup.status')}>
      {state.step === 'working' && <Working {...state} onStop={onStop} />}
      {state.step === 'sealed' && <Sealed {...state} onOpen={onOpen} />}
      {state.step === 'failed' && (
        <ProblemNotice title={t('popup.failed')} sentence={state.sentence} />
      )}
    </div>
  );
};
