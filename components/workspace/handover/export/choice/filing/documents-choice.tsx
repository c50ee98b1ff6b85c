import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FILED_NAMES, type FiledName } from '../../../../../../lib/filing/filed-documents.ts';
import type { FilingChoice } from '../../../../../../lib/filing/filing-choice.ts';

type Props = {
  readonly filing: FilingChoice;
  readonly onChange: (changes: Partial<FilingChoice>) => void;
};

/** Ticks each document that is to be made. */
export const DocumentsChoice = ({ filing: { documents }, onChange }: Props) => {
  const { t } = useTranslation();
  const tick = (chosen: readonly string[]) =>
    onChange({ documents: FILED_NAMES.filter((name) => chosen.includes(name)) });
  return (
    <Checkbox.Group label={t('filingChoice.documents')} value={[...documents]} onChange={tick}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
        {FILED_NAMES.map((name: FiledName) => (
          <Checkbox key={name} value={name} label={t(`filingChoice.document_${name}`)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
};
