import { useTranslation } from 'react-i18next';
import type { StatedTime } from '../../../../lib/evidence/item.ts';
import prose from '../../kit/sheets/prose.module.css';
import { CaseTimeWords } from './case-time-words.tsx';
import { OWN_ZONE } from './own-zone.ts';

/** A stated time in one line, to its precision; the page's own words if they give no instant. */
export const PublishedTime = ({ time }: { readonly time: StatedTime | undefined }) => {
  const { t } = useTranslation();
  if (!time) return <span className={prose.quiet}>{t('timeline.undated')}</span>;
  const { raw, at, precision = 'second', assumedTimeZone = OWN_ZONE } = time;
  if (!at) return <>“{raw}”</>;
  return <CaseTimeWords time={{ at, precision, timeZone: assumedTimeZone }} />;
};
