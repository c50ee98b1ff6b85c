import './matter-choice.css';
import { useTranslation } from 'react-i18next';
import { INBOX_ID, type Matter } from '../../../lib/evidence/matter.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import { takeFocus } from '../take-focus.ts';

type Props = {
  readonly matters: readonly Matter[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Whether the form for a new matter is open; undefined where it never was. */
  readonly opening: boolean | undefined;
  readonly setOpening: (opening: true) => void;
};

/** Chooses the matter of the capture, or opens a new one. */
export const MatterChoice = ({ matters, chosen, onChoose, opening, setOpening }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <label htmlFor="matter">{t('popup.matter')}</label>
      <div className="popup-matter">
        <select
          id="matter"
          value={chosen}
          ref={opening === false ? takeFocus : undefined}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {matters.map(({ id, name, reference }) => (
            <option key={id} value={id}>
              {id === INBOX_ID ? t('popup.inbox') : visibleText(`${reference} · ${name}`)}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => setOpening(true)}>
          {t('popup.newMatter')}
        </button>
      </div>
    </>
  );
};
