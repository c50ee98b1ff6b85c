import { useTranslation } from 'react-i18next';
import type { ObjectFault } from '../../../../lib/store/chains/chain-rows.ts';
import { isWordKey } from '../../../words.ts';

/** Why an object or a file could not be had, or what was done to it, in words. */
export const ObjectFaultWords = ({ fault: { key, code, detail } }: { fault: ObjectFault }) => {
  const { t } = useTranslation();
  const word = `custodians.object_${code}`;
  return (
    <span title={detail}>
      {isWordKey(word) ? (
        <>
          {t(word)} <code>{key}</code>
        </>
      ) : (
        t('custodians.fileFault', { key, what: detail ?? code })
      )}
    </span>
  );
};
