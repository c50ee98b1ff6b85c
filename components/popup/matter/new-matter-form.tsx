import './new-matter-form.css';
import { useTranslation } from 'react-i18next';
import { type NewMatterProps, useNewMatter } from '../../use-new-matter.ts';
import { ProblemNotice } from '../capture/problem-notice.tsx';
import { takeFocus } from '../take-focus.ts';

/** Says beside the reference that it looks like a court's number; Enter moves it. */
const DocketNotice = ({ onMove }: { readonly onMove: () => void }) => {
  const { t } = useTranslation();
  return (
    <div className="popup-docket" role="alert">
      <p>{t('newMatter.docketAsReference')}</p>
      <button type="button" ref={takeFocus} onClick={onMove}>
        {t('newMatter.moveDocket')}
      </button>
    </div>
  );
};

/** Opens a matter without leaving the popup. */
export const NewMatterForm = (props: NewMatterProps) => {
  const { t } = useTranslation();
  const { fields, problem, submit, form, moveDocket } = useNewMatter(props);
  return (
    <main className="popup">
      <h1 className="popup-brand" id="new-matter">
        {t('newMatter.title')}
      </h1>
      <form ref={form} className="popup-form" onSubmit={submit} aria-labelledby="new-matter">
        {fields.map(({ name, label, hint, initial, ...rest }, index) => (
          <div key={name}>
            <label htmlFor={name}>{label}</label>
            {hint && (
              <p id={`${name}-hint`} className="popup-hint">
                {hint}
              </p>
            )}
            <input
              id={name}
              name={name}
              defaultValue={initial}
              ref={index === 0 ? takeFocus : undefined}
              {...(hint ? { 'aria-describedby': `${name}-hint` } : {})}
              {...rest}
            />
            {name === 'reference' && moveDocket && <DocketNotice onMove={moveDocket} />}
          </div>
        ))}
        {problem && <ProblemNotice sentence={problem} />}
        <div className="popup-buttons">
          <button type="button" onClick={props.onCancel}>
            {t('newMatter.cancel')}
          </button>
          <button type="submit" className="popup-main">
            {t('newMatter.create')}
          </button>
        </div>
      </form>
    </main>
  );
};
