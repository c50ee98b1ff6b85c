import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForOrigin, leaveOrigin, mayAsk, originPattern } from '../../lib/browser/authority-permission.ts';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import { AUTHORITIES } from '../../lib/trust/authorities.ts';
import css from './settings-view.module.css';
import { useSettings } from './use-settings.ts';

const OFF = '';
const OTHER = 'other';

const isListed = (url: string): boolean => AUTHORITIES.some((authority) => authority.url === url);
const isHttp = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const useLost = (url: string): boolean => {
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    if (url) void mayAsk(url).then((may) => setIsLost(!may));
    else setIsLost(false);
  }, [url]);
  return isLost;
};

/** Which authority stamps, if any. Its origin's permission is asked for when it is chosen, and given back when it is not. */
export const AuthoritySettings = () => {
  const settings = useSettings();
  return settings ? <AuthorityForm key={settings.timeStampUrl ?? OFF} settings={settings} /> : null;
};

const AuthorityForm = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation();
  const now = settings.timeStampUrl ?? OFF;
  const [chosen, setChosen] = useState(now && !isListed(now) ? OTHER : now);
  const [typed, setTyped] = useState(isListed(now) ? '' : now);
  const [said, setSaid] = useState<string>();
  const isLost = useLost(now);
  const url = chosen === OTHER ? typed.trim() : chosen;
  const use = async (event: FormEvent) => {
    event.preventDefault();
    if (url && !isHttp(url)) return setSaid(t('trust.authorityBadUrl'));
    // Asked first of all: a browser asks a person only while the press is being handled
    if (url && !(await askForOrigin(url))) return setSaid(t('trust.authorityNotGiven', { url }));
    await changeSettings({ timeStampUrl: url });
    if (now && (!url || originPattern(now) !== originPattern(url))) await leaveOrigin(now);
    setSaid(undefined);
  };
  const standing = now
    ? t(isLost ? 'trust.authorityLost' : 'trust.authorityIsOn', { url: now })
    : t('trust.authorityIsOff');
  return (
    <form className={css.section} onSubmit={use} aria-label={t('trust.authority')} noValidate>
      <h2>{t('trust.authority')}</h2>
      <p className={css.quiet}>{t('trust.authorityLead')}</p>
      <NativeSelect
        className={css.field ?? ''}
        aria-label={t('trust.authority')}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: OFF, label: t('trust.authorityOff') },
          ...AUTHORITIES.map((authority) => ({
            value: authority.url,
            label: `${authority.name} · ${authority.url}`,
          })),
          { value: OTHER, label: t('trust.authorityOther') },
        ]}
      />
      {chosen === OTHER && (
        <TextInput
          className={css.field ?? ''}
          label={t('trust.authorityUrl')}
          description={t('trust.authorityUrlHint')}
          type="url"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {(url !== now || isLost || chosen === OTHER) && (
        <div className={css.buttons}>
          <Button type="submit" size="xs" disabled={url === now && !isLost}>
            {t(url || chosen === OTHER ? 'trust.authorityUse' : 'trust.authorityStop')}
          </Button>
        </div>
      )}
      <p role="status">{said ?? standing}</p>
    </form>
  );
};
