import { useTranslation } from 'react-i18next';
import forms from '../../kit/sheets/forms.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import css from './save-line.module.css';

/** What the last save came to. */
export type Said = { readonly text: string; readonly isBad: boolean };

type Props = { readonly said: Said | undefined; readonly isChanged: boolean };

/** The end of a form of labels: whether it is saved, and the button that saves it. */
export const SaveLine = ({ said, isChanged }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={css.end}>
      <span role="status" className={said?.isBad ? css.bad : forms.said}>
        {said?.text ?? (isChanged ? t('item.unsaved') : '')}
      </span>
      <SoftButton type="submit" size="xs" isOff={!isChanged}>
        {t('kit.save')}
      </SoftButton>
    </div>
  );
};
