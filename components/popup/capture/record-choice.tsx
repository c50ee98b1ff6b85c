import './record-choice.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { switchPermission } from '../../../lib/browser/permissions/optional-permission.ts';
import { type RecordingWish, USUAL_RECORDING } from '../../../lib/evidence/media/recording.ts';
import type { FirstLook } from '../first-look.ts';

const WISHES = ['used', 'scrolled'] as const satisfies readonly RecordingWish[];

type Props = {
  readonly first: Pick<FirstLook, 'recordingRight' | 'settings'>;
  readonly page: { readonly forbidden: boolean; readonly pdf: boolean };
  readonly record: RecordingWish | undefined;
  readonly setRecord: (wish: RecordingWish | undefined) => void;
};

/**
 * Chooses whether the tab is recorded after its capture. Where the browser was not asked yet, the
 * choice says why it will be, and asks in a press of its own: its question can close the popup.
 */
export const RecordChoice = ({ first, page, record, setRecord }: Props) => {
  const { t } = useTranslation();
  const { recordingRight, settings } = first;
  const minutes = settings.recordingMinutes ?? USUAL_RECORDING.mostMs / 60_000;
  const [isAllowed, setIsAllowed] = useState(recordingRight === 'granted');
  const [wish, setWish] = useState<RecordingWish>();
  const choose = (value: string): void => {
    const chosen = WISHES.find((one) => one === value);
    setWish(chosen);
    setRecord(isAllowed ? chosen : undefined);
  };
  const allow = async (): Promise<void> => {
    const isNow = await switchPermission('tabCapture', true);
    setIsAllowed(isNow);
    setRecord(isNow ? wish : undefined);
  };
  if (recordingRight === 'none') return null;
  return (
    <>
      <label htmlFor="record">{t('popup.record')}</label>
      <select
        id="record"
        value={record ?? wish ?? ''}
        disabled={page.forbidden || page.pdf}
        title={t('popup.recordHint', { minutes })}
        aria-description={t('popup.recordHint', { minutes })}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('popup.record_no')}</option>
        {WISHES.map((one) => (
          <option key={one} value={one}>
            {t(`popup.record_${one}`)}
          </option>
        ))}
      </select>
      {wish && !isAllowed && (
        <div className="popup-record">
          <p className="popup-hint" role="status">
            {t('popup.recordAsks')}
          </p>
          <button type="button" onClick={() => void allow()}>
            {t('popup.recordAllow')}
          </button>
        </div>
      )}
    </>
  );
};
