import { useTranslation } from 'react-i18next';
import type { ObjectFault } from '../../../../lib/store/chains/chain-rows.ts';
import { isWordKey } from '../../../words.ts';
import css from './object-fault.module.css';

/** Why an object or a file could not be had, or what was done to it, in words. */
export const ObjectFaultWords = ({ fault: { key, code, detail } }: { fault: ObjectFault }) => {
  const { t } = useTranslation();
  const word = `custodians.object_${code}`;
  return (
    <span title={detail}>
      {t(isWordKey(word) ? word : 'custodians.object_REFUSED')}{' '}
      <code className={css.key}>{key}</code>
    </span>
  );
};
