import './matter-choice.css';
import { useTranslation } from 'react-i18next';
import { INBOX_ID, type Matter } from '../../../lib/evidence/matter.ts';

type Props = {
  readonly matters: readonly Matter[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onNew: () => void;
};

/** Chooses the matter of the capture, or opens a new one. */
export const MatterChoice = ({ matters, chosen, onChoose, onNew }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <label htmlFor="matter">{t('popup.matter')}</label>
      <div className="popup-matter">
        <select
          id="matter"
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {matters.map(({ id, name, reference }) => (
            <option key={id} value={id}>
              {id === INBOX_ID ? t('popup.inbox') : `${reference} · ${name}`}
            </option>
          ))}
        </select>
        <button type="button" onClick={onNew}>
          {t('popup.newMatter')}
        </button>
      </div>
    </>
  );
};
