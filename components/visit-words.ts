import type { TFunction } from 'i18next';
import type { Visit } from '../lib/evidence/casework.ts';

/** What a visit showed in one line: its state, and that it was signed out where it was. */
export const visitWords = ({ route, state }: Pick<Visit, 'route' | 'state'>, t: TFunction) => {
  const seen = t(`terms.visit_${state}`);
  return route === 'session' ? seen : t('terms.visitSignedOut', { state: seen });
};
