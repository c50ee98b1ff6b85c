import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askForOrigin,
  mayAsk,
  originPattern,
} from '../../../lib/browser/permissions/authority-permission.ts';
import { leaveUnneeded } from '../../../lib/browser/permissions/needed-patterns.ts';
import { changeSettings } from '../../../lib/browser/settings/settings.ts';
import { AUTHORITIES } from '../../../lib/trust/time-stamp/authorities.ts';

export const OFF = '';
export const OTHER = 'other';

const isListed = (url: string): boolean => AUTHORITIES.some((authority) => authority.url === url);
/** An address on the web. Browsers ask none that holds a name and a password. */
const isHttp = (url: string): boolean => {
  const { protocol, username, password } = URL.parse(url) ?? {};
  return /^https?:$/.test(protocol ?? '') && `${username}${password}` === '';
};

/**
 * The form that chooses an authority: `now` is the one in use, `url` the one in the form; `isLost`
 * means that the extension has no permission to ask it.
 */
export const useAuthorityForm = (now: string) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(now && !isListed(now) ? OTHER : now);
  const [typed, setTyped] = useState(isListed(now) ? '' : now);
  const [said, setSaid] = useState<string>();
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    if (now) void mayAsk(now).then((may) => setIsLost(!may));
  }, [now]);
  const url = chosen === OTHER ? typed.trim() : chosen;
  const use = async (event: FormEvent) => {
    event.preventDefault();
    if ((url || chosen === OTHER) && !isHttp(url)) return setSaid(t('timeStamps.authorityBadUrl'));
    // Asked first of all: a browser asks a person only while the press is being handled
    if (url && !(await askForOrigin(url)))
      return setSaid(t('timeStamps.authorityNotGiven', { url }));
    await changeSettings({ timeStampUrl: url });
    if (now && (!url || originPattern(now) !== originPattern(url))) await leaveUnneeded(now);
    setIsLost(false);
    setSaid(undefined);
  };
  return { chosen, setChosen, typed, setTyped, said, isLost, url, use };
};
