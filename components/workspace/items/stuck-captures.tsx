import { useTranslation } from 'react-i18next';
import { listJournal } from '../../../lib/store/capture/journal.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { Warning } from '../kit/warning.tsx';
import css from './stuck-captures.module.css';

/** A capture still under way is in the journal too; none takes this long. */
const LONGEST_CAPTURE_MS = 5 * 60_000;

const listStuck = async () => {
  const before = new Date(Date.now() - LONGEST_CAPTURE_MS).toISOString();
  return (await listJournal()).filter(({ draft }) => draft.capturedAt < before);
};

/** Captures that were cut short and could not be sealed since. */
export const StuckCaptures = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const stuck = useLive(listStuck) ?? [];
  if (stuck.length === 0) return null;
  return (
    <div className={css.stuck}>
      <Warning title={t('items.stuckTitle')}>
        {t('items.stuck')}
        <ul>
          {stuck.map(({ id, draft }) => (
            <li key={id}>
              {format.exact(draft.capturedAt)}: {draft.page.title ?? draft.page.url}
            </li>
          ))}
        </ul>
      </Warning>
    </div>
  );
};
