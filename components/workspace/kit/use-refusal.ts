import { useTranslation } from 'react-i18next';
import { isWordKey } from '../../words.ts';

/** The message of the authority or the network, if it adds to our own sentence. */
const particularOf = (code: string, detail = ''): string | undefined =>
  /HTTP \d+/.exec(detail)?.[0] ?? (code === 'REJECTED' || code === 'OTHER' ? detail : undefined);

/**
 * Describes why no time-stamp was obtained, in the screen's language, with details if they add to
 * it.
 */
export const useRefusal = () => {
  const { t } = useTranslation();
  return (code: string, detail?: string): string => {
    const key = `timeStamps.refused_${code}`;
    const said = t(isWordKey(key) ? key : 'timeStamps.refused_OTHER');
    const particular = particularOf(code, detail);
    return particular ? `${said} (${particular.replace(/\.$/, '')})` : said;
  };
};
