import { useTranslation } from 'react-i18next';

/** Why a time-stamp was not had, as a sentence of the screen's language, with the authority's or the network's own reason after it. */
export const useRefusal = () => {
  const { t, i18n } = useTranslation();
  return (code: string, detail?: string): string => {
    const key = `trust.refused_${code}`;
    const said = i18n.exists(key) ? t(key) : t('trust.refused_OTHER');
    return detail && i18n.language === 'en' ? `${said} (${detail.replace(/\.$/, '')})` : said;
  };
};
