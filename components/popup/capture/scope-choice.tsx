import './scope-choice.css';
import { useTranslation } from 'react-i18next';
import type { PostKind } from '../../../lib/evidence/item.ts';
import { SCOPES, SCREENS_ROUND_POST, type Scope } from '../../../lib/evidence/page/scope.ts';

type Props = {
  /** Absent until the page is recognised. */
  readonly chosen: Scope | undefined;
  readonly possible: (scope: Scope) => boolean;
  /** Of a page that cannot be read, or a PDF, nothing but the screen is pictured. */
  readonly page: {
    readonly forbidden: boolean;
    readonly pdf: boolean;
    readonly glance?: { readonly post?: { readonly kind: PostKind } | undefined } | undefined;
  };
  /** Whether a post is recognised on the page. */
  readonly hasPost: boolean;
  readonly onChoose: (scope: Scope) => void;
};

/** Chooses how much of the page to capture, by native radio buttons, and describes the choice. */
export const ScopeChoice = ({ chosen, possible, page, hasPost, onChoose }: Props) => {
  const { t } = useTranslation();
  const readable = !page.forbidden;
  const isAlert = page.glance?.post?.kind === 'alert';
  const wordOf = (scope: Scope) => (scope === 'post' && isAlert ? 'alert' : scope);
  const pageWord = isAlert ? ('pageAndAlert' as const) : ('pageAndPost' as const);
  const hintOf = (scope: Scope) => (scope === 'page' && hasPost ? pageWord : wordOf(scope));
  return (
    <>
      <span id="scope">{t('popup.scope')}</span>
      <div
        className="popup-scope"
        role="radiogroup"
        aria-labelledby="scope"
        {...(readable ? { 'aria-describedby': 'scope-hint' } : {})}
      >
        {SCOPES.map((scope) => (
          <label key={scope}>
            <input
              type="radio"
              name="scope"
              checked={scope === chosen}
              disabled={!possible(scope)}
              onChange={() => onChoose(scope)}
            />
            <span>{t(`popup.scope_${wordOf(scope)}`)}</span>
          </label>
        ))}
      </div>
      {readable && (
        <p id="scope-hint" className="popup-hint">
          {chosen &&
            t(`popup.scopeHint_${page.pdf ? 'pdf' : hintOf(chosen)}`, {
              most: SCREENS_ROUND_POST,
            })}
        </p>
      )}
    </>
  );
};
