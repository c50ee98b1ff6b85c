import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly ready: boolean;
  readonly canPoint: boolean;
  readonly freshLoad: boolean;
  readonly onFreshLoad: (on: boolean) => void;
  readonly onPoint: () => void;
  readonly onCapture: () => void;
};

/** How the capture begins: after a reload or not, by pointing or at once. */
export const CaptureButtons = ({ ready, canPoint, freshLoad, onFreshLoad, onPoint, onCapture }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <label className="popup-check" title={t('popup.freshLoadHint')}>
        <input
          type="checkbox"
          checked={freshLoad}
          aria-describedby="fresh-load-hint"
          onChange={(event) => onFreshLoad(event.currentTarget.checked)}
        />
        {t('popup.freshLoad')}
      </label>
      <p id="fresh-load-hint" className="popup-hint" data-shown={freshLoad}>
        {t('popup.freshLoadHint')}
      </p>
      <div className="popup-buttons">
        <Button size="sm" variant="default" onClick={onPoint} disabled={!ready || !canPoint || freshLoad}>
          {t('popup.point')}
        </Button>
        <Button size="sm" onClick={onCapture} disabled={!ready}>
          {t('popup.capture')}
        </Button>
      </div>
    </>
  );
};
