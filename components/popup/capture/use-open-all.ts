import { useState } from 'react';
import { keepOpensAll } from '../../../lib/browser/settings/opened-hosts.ts';

/** Whether everything is opened before the capture; the choice is kept for the page's site. */
export const useOpenAll = (url: string | undefined, atFirst: boolean) => {
  const [openAll, setOpenAll] = useState(atFirst);
  const choose = (on: boolean) => {
    setOpenAll(on);
    if (url) void keepOpensAll(url, on);
  };
  return [openAll, choose] as const;
};
