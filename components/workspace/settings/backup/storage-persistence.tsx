import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether the browser has promised to keep the store. */
export const StoragePersistence = () => {
  const { t } = useTranslation();
  const [isKept, setIsKept] = useState<boolean>();
  useEffect(() => {
    void navigator.storage.persisted().then(setIsKept);
  }, []);
  return isKept === undefined ? null : t(isKept ? 'backup.kept' : 'backup.notKept');
};
