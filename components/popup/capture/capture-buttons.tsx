import './capture-buttons.css';
import { useTranslation } from 'react-i18next';
import { takeFocus } from '../take-focus.ts';

type Props = {
  readonly ready: boolean;
  readonly readable: boolean;
  /** Whether the keyboard begins at Capture: one press of Enter does what most come for. */
  readonly isStart: boolean;
  readonly freshLoad: boolean;
  readonly setFreshLoad: (on: boolean) => void;
  readonly openAll: boolean;
  readonly setOpenAll: (on: boolean) => void;
  readonly onPoint: () => void;
  readonly onCapture: () => void;
};

type ChoiceProps = {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly off: boolean;
  readonly onChange: (on: boolean) => void;
};

/** A box to tick; what it does is told when a person points at it, and by screen readers. */
const Choice = ({ label, hint, on, off, onChange }: ChoiceProps) => (
  <label title={hint}>
    <input
      type="checkbox"
      checked={on}
      disabled={off}
      aria-description={hint}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
);

/**
 * The buttons that start a capture: of the page at once or of a post to be pointed at, after a
 * reload or not, and with all opened that the page holds back or not.
 */
export const CaptureButtons = ({
  ready,
  readable,
  isStart,
  freshLoad,
  setFreshLoad,
  openAll,
  setOpenAll,
  onPoint,
  onCapture,
}: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <div className="popup-fresh">
        <Choice
          label={t('popup.freshLoad')}
          hint={t('popup.freshLoadHint')}
          on={freshLoad}
          off={!readable}
          onChange={setFreshLoad}
        />
        <Choice
          label={t('popup.openAll')}
          hint={t('popup.openAllHint')}
          on={openAll}
          off={!readable}
          onChange={setOpenAll}
        />
      </div>
      <div className="popup-buttons">
        <button type="button" onClick={onPoint} disabled={!ready || !readable || freshLoad}>
          {t('popup.point')}
        </button>
        <button
          type="button"
          className="popup-main"
          ref={isStart ? takeFocus : undefined}
          aria-describedby="page matter"
          onClick={onCapture}
          disabled={!ready}
        >
          {t('popup.capture')}
        </button>
      </div>
    </>
  );
};
