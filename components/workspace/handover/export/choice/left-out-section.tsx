import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readLeftOut } from '../../../../../lib/export/read-left-out.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import { useSentence } from '../../../../use-sentence.ts';
import css from '../../../kit/sheets/choices.module.css';
import { useTask } from '../../../kit/use-task.ts';
import { LeftOutFacts } from './left-out-facts.tsx';
import type { ChoiceDraft } from './use-choice.ts';

/** In a larger matter the records take seconds to read, so that a person has to ask for it. */
const AT_ONCE = 500;

type Props = {
  readonly matterId: string;
  readonly rows: readonly ListingRow[];
  readonly draft: ChoiceDraft;
};

const readFor = async (matterId: string, draft: ChoiceDraft) => {
  const { profile } = draft;
  const left = profile && (await readLeftOut(matterId, { ...draft, profile }));
  return { of: draft, left };
};

/**
 * What would stay back by the choice, read from the store again at each change of it. There is
 * nothing to show before it is chosen for whom the package is.
 */
export const LeftOutSection = ({ matterId, rows, draft }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { state, start } = useTask(() => readFor(matterId, draft));
  const isLarge = rows.length > AT_ONCE;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `start` is new at each render
  useEffect(() => {
    if (!isLarge) void start();
  }, [matterId, draft, isLarge]);
  if (!draft.profile) return null;
  // The result of the choice before would be untrue of this one.
  const left = state.step === 'done' && state.result.of === draft && state.result.left;
  return (
    <fieldset className={css.items}>
      <legend>{t('exportChoice.leftOut')}</legend>
      {isLarge && !left && (
        <Button
          size="xs"
          variant="default"
          loading={state.step === 'running'}
          onClick={() => void start()}
        >
          {t('exportChoice.showLeftOut')}
        </Button>
      )}
      {state.step === 'failed' && <p role="alert">{sentenceOf(state.error)}</p>}
      {left && <LeftOutFacts left={left} rows={rows} />}
    </fieldset>
  );
};
