import { useEffect, useState } from 'react';
import type { Settings } from '../../../lib/browser/settings/parse-settings.ts';
import { readSettings, watchSettings } from '../../../lib/browser/settings/settings.ts';

/** The settings, updated after every change; `undefined` until they are read. */
export const useSettings = (): Settings | undefined => {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
};
