import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Most matters are read sooner: a sentence that goes at once is only noise. */
const AFTER_MS = 400;

/** Says that the items of a matter are being read, where that takes a while. */
export const ReadingItems = () => {
  const { t } = useTranslation();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Text role="status" aria-busy size="sm" c="dimmed" px={20} py={isLate ? 12 : 0}>
      {isLate && t('kit.readingItems')}
    </Text>
  );
};
