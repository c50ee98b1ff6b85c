import { useEffect, useState } from 'react';
import { watchReadable } from '../../../../lib/browser/permissions/all-sites.ts';
import { mayAsk } from '../../../../lib/browser/permissions/authority-permission.ts';

/** Whether requests may go to an address, after every change; `undefined` until it is known. */
export const useMayReach = (url: string | undefined): boolean | undefined => {
  const [isGiven, setIsGiven] = useState<boolean>();
  useEffect(() => {
    if (!url) return;
    const look = () => void mayAsk(url).then(setIsGiven);
    look();
    return watchReadable(look);
  }, [url]);
  return isGiven;
};
