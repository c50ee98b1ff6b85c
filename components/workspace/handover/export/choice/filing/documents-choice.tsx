import { Button, Checkbox, SimpleGrid } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILED_NAMES, type FiledName } from '../../../../../../lib/filing/filed-documents.ts';
import type { FilingChoice } from '../../../../../../lib/filing/filing-choice.ts';
import type { ChoiceDraft } from '../use-choice.ts';
import { DocumentPreview } from './document-preview.tsx';
import css from './documents-choice.module.css';

type Props = {
  readonly matterId: string;
  readonly draft: ChoiceDraft;
  readonly filing: FilingChoice;
  readonly isDisabled: boolean;
  readonly onChange: (changes: Partial<FilingChoice>) => void;
};

/** Ticks each document that is to be made, and shows one before the export. */
export const DocumentsChoice = ({ matterId, draft, filing, isDisabled, onChange }: Props) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState<FiledName>();
  /** The button that asked for the preview: the keyboard goes back to it. */
  const asked = useRef<HTMLButtonElement>(null);
  const { documents } = filing;
  const { profile } = draft;
  const tick = (chosen: readonly string[]) =>
    onChange({ documents: FILED_NAMES.filter((name) => chosen.includes(name)) });
  return (
    <>
      <Checkbox.Group label={t('filingChoice.documents')} value={[...documents]} onChange={tick}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
          {FILED_NAMES.map((name) => {
            const label = t(`filingChoice.document_${name}`);
            return (
              <div key={name} className={css.document}>
                <Checkbox value={name} label={label} disabled={isDisabled} />
                {profile && documents.includes(name) && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    onClick={({ currentTarget }) => {
                      asked.current = currentTarget;
                      setShown(name);
                    }}
                    aria-label={t('filingChoice.previewOf', { document: label })}
                  >
                    {t('filingChoice.preview')}
                  </Button>
                )}
              </div>
            );
          })}
        </SimpleGrid>
      </Checkbox.Group>
      {shown && profile && (
        <DocumentPreview
          key={shown}
          matterId={matterId}
          name={shown}
          choice={{ ...draft, profile }}
          onClose={() => {
            setShown(undefined);
            asked.current?.focus();
          }}
        />
      )}
    </>
  );
};
