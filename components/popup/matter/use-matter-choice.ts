import { useState } from 'react';
import { changeSettings } from '../../../lib/browser/settings/settings.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { listMatters } from '../../../lib/store/matters.ts';
import { useLive } from '../../use-live.ts';
import type { FirstLook } from '../first-look.ts';

/**
 * The matters, and the one that captures go into: the last one chosen, or the Inbox if that matter
 * no longer exists.
 */
export const useMatterChoice = ({ settings, matters: first }: FirstLook) => {
  const [matterId, setMatterId] = useState(settings.lastMatterId ?? INBOX_ID);
  const matters = useLive(() => listMatters(), [], first);
  const chosen = matters.some(({ id }) => id === matterId) ? matterId : INBOX_ID;
  const keep = (id: string) => {
    setMatterId(id);
    void changeSettings({ lastMatterId: id });
  };
  return { matters, chosen, keep };
};
