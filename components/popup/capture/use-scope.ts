import { useState } from 'react';
import { keepChosenScope } from '../../../lib/browser/settings/chosen-scope.ts';
import { isPossible, type Scope, scopeFor } from '../../../lib/evidence/page/scope.ts';
import type { useFrontPage } from '../use-front-page.ts';

/**
 * The scope of the next capture, the possible scopes, and the person's choice, which is kept for
 * the session. Until the page is read there is no scope unless one was chosen; the background
 * script then finds it by the same rule.
 */
export const useScope = (
  { glance, settled, forbidden, pdf }: ReturnType<typeof useFrontPage>,
  freshLoad: boolean,
  atFirst: Scope | undefined,
) => {
  const [chosen, setChosen] = useState(atFirst);
  const page = {
    post: glance !== undefined && glance.post.kind !== 'page',
    selection: glance?.selection === true && !freshLoad, // a reload loses the selection
  };
  const isPicture = forbidden || pdf; // nothing but what the screen shows is pictured
  const possible = (one: Scope) => (isPicture ? one === 'visible' : isPossible(one, page));
  const found =
    settled || (chosen && isPossible(chosen, page)) ? scopeFor(page, chosen) : undefined;
  const choose = (scope: Scope) => {
    setChosen(scope);
    void keepChosenScope(scope);
  };
  return { scope: isPicture ? ('visible' as const) : found, possible, choose };
};
