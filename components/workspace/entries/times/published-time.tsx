import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../../lib/casework/dates/case-zone.ts';
import type { StatedTime } from '../../../../lib/evidence/item.ts';
import { useCaseZone } from '../../../case-zone.tsx';
import prose from '../../kit/sheets/prose.module.css';
import { CaseTimeWords } from './case-time-words.tsx';

/** A stated time in one line, to its precision; the page's own words if they give no instant. */
export const PublishedTime = ({ time }: { readonly time: StatedTime | undefined }) => {
  const { t } = useTranslation();
  const timeZone = useCaseZone();
  if (!time) return <span className={prose.quiet}>{t('timeline.undated')}</span>;
  const known = statedCaseTime(time, timeZone);
  return known ? <CaseTimeWords time={known} /> : <>“{time.raw}”</>;
};
