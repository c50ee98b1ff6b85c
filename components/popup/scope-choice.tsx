import { useTranslation } from 'react-i18next';
import { SCOPES, type Scope } from '../../lib/evidence/scope.ts';

type Props = {
  readonly chosen: Scope;
  readonly possible: (scope: Scope) => boolean;
  readonly onChoose: (scope: Scope) => void;
};

/** How much of the page to take: one of four, by the browser's own radio buttons. */
export const ScopeChoice = ({ chosen, possible, onChoose }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <span id="scope">{t('popup.scope')}</span>
      <div className="popup-scope" role="radiogroup" aria-labelledby="scope">
        {SCOPES.map((scope) => (
          <label key={scope}>
            <input
              type="radio"
              name="scope"
              checked={scope === chosen}
              disabled={!possible(scope)}
              onChange={() => onChoose(scope)}
            />
            <span>{t(`popup.scope_${scope}`)}</span>
          </label>
        ))}
      </div>
    </>
  );
};
