import './capture-buttons.css';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly ready: boolean;
  readonly readable: boolean;
  readonly freshLoad: boolean;
  readonly onFreshLoad: (on: boolean) => void;
  readonly onPoint: () => void;
  readonly onCapture: () => void;
};

/**
 * The buttons that start a capture: of the page at once or of a post to be pointed at, after a
 * reload or not.
 */
export const CaptureButtons = ({
  ready,
  readable,
  freshLoad,
  onFreshLoad,
  onPoint,
  onCapture,
}: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <div className="popup-fresh">
        <label>
          <input
            type="checkbox"
            checked={freshLoad}
            disabled={!readable}
            aria-describedby="fresh-load-hint"
            onChange={(event) => onFreshLoad(event.currentTarget.checked)}
          />
          {t('popup.freshLoad')}
        </label>
        <p id="fresh-load-hint" className="popup-hint">
          {t('popup.freshLoadHint')}
        </p>
      </div>
      <div className="popup-buttons">
        <button type="button" onClick={onPoint} disabled={!ready || !readable || freshLoad}>
          {t('popup.point')}
        </button>
        <button type="button" className="popup-main" onClick={onCapture} disabled={!ready}>
          {t('popup.capture')}
        </button>
      </div>
    </>
  );
};
