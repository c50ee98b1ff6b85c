import { Button } from '@mantine/core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilingChoice } from '../../../../../lib/filing/filing-choice.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import { FetchSection } from '../../../custodians/fetch/fetch-section.tsx';
import { SameLabels } from '../../../custodians/share/same-labels.tsx';
import forms from '../../../kit/sheets/forms.module.css';
import notes from '../../../kit/sheets/notes.module.css';
import { SoftButton } from '../../../kit/soft-button.tsx';
import type { Begun } from '../begun.ts';
import { ExportFacts } from '../export-facts.tsx';
import { foreseenOf, type usePlace } from '../use-place.ts';
import css from './choice-form.module.css';
import { isTyped, type PassPhraseDraft } from './encryption/pass-phrase.ts';
import { PassPhraseFields } from './encryption/pass-phrase-fields.tsx';
import { FilingSection } from './filing/filing-section.tsx';
import { holdItem } from './hold-item.ts';
import { ItemsChoice } from './items-choice.tsx';
import { LeftOutSection } from './left-out-section.tsx';
import { PartsChoice } from './parts-choice.tsx';
import { planExport } from './plan-export.ts';
import { ProfileChoice } from './profile-choice.tsx';
import { PurposeChoice } from './purpose-choice.tsx';
import { SecretSearch } from './secrets/secret-search.tsx';
import { useSecretSearch } from './secrets/use-secret-search.ts';
import { ShownSection } from './shown-section.tsx';
import type { ChoiceDraft } from './use-choice.ts';
import { type LeftOutState, useLeftOut } from './use-left-out.ts';

type Props = {
  readonly matterId: string;
  readonly rows: readonly ListingRow[];
  readonly draft: ChoiceDraft;
  readonly isRemembered: boolean;
  readonly onChange: (changes: Partial<ChoiceDraft>) => void;
  readonly onChooseItems: (items: readonly string[] | undefined) => void;
  readonly onChooseFiling: (filing: FilingChoice | undefined) => void;
  readonly place: ReturnType<typeof usePlace>;
  readonly onExport: (begun: Begun) => void;
  readonly onClose: () => void;
};

type Missing = 'profile' | 'plan' | 'shown' | 'passPhrase';

/**
 * What has to be done before an export. A court package is exported only once it is known whether
 * other items show its covered words, and then only without them, or if a person accepts it.
 */
const missingIn = (
  { profile }: ChoiceDraft,
  { left, error }: LeftOutState,
  isAccepted: boolean,
  passPhrase: PassPhraseDraft | undefined,
): Missing | undefined => {
  if (!profile) return 'profile';
  if (!isTyped(passPhrase)) return 'passPhrase';
  if (profile !== 'court' || error !== undefined) return undefined;
  if (!left) return 'plan';
  return left.shown.length > 0 && !isAccepted ? 'shown' : undefined;
};

/** What the form shows and does with the choice so far. */
const useChoiceForm = ({ matterId, rows, draft, onExport }: Props) => {
  const leftOut = useLeftOut(matterId, draft);
  const plan = planExport(rows, draft, leftOut.left);
  const search = useSecretSearch(plan.sent);
  const [accepted, setAccepted] = useState<LeftOutState['left']>();
  const isAccepted = leftOut.left !== undefined && accepted === leftOut.left;
  const [passPhrase, setPassPhrase] = useState<PassPhraseDraft>();
  const missing = missingIn(draft, leftOut, isAccepted, passPhrase);
  const exportNow = (isPlaced: boolean) => {
    const { profile } = draft;
    if (profile && !missing)
      onExport({ choice: { ...draft, profile }, plan, passPhrase: passPhrase?.first, isPlaced });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (search.isSearched) exportNow(false);
    else if (search.state.step !== 'running') void search.start();
  };
  const accept = (isOn: boolean) => setAccepted(isOn ? leftOut.left : undefined);
  const encryption = { draft: passPhrase, onChange: setPassPhrase };
  return { leftOut, plan, search, isAccepted, missing, exportNow, submit, accept, encryption };
};

/**
 * What goes out, what stays back and why, before anything is written. Export can be pressed once it
 * is chosen for whom the package is; Enter searches for secrets first, and exports only after the
 * search. What comes in by itself stands below the fields, so that no field moves.
 */
export const ChoiceForm = (props: Props) => {
  const { matterId, rows, draft, isRemembered, place, onClose } = props;
  const { onChange, onChooseItems, onChooseFiling } = props;
  const { t } = useTranslation();
  const { leftOut, plan, search, isAccepted, submit, accept, encryption, ...buttons } =
    useChoiceForm(props);
  const hold = (item: string, isHeld: boolean) =>
    onChooseItems(holdItem(rows, draft.items, item, isHeld));
  const needsFolder = place.needsFolder(foreseenOf(plan, draft));
  const offered = place.choose ? (needsFolder ? 'folderOffered' : 'fileOffered') : 'downloads';
  return (
    <form className={forms.dialog} onSubmit={submit}>
      <PurposeChoice draft={draft} onChange={onChange} onChooseFiling={onChooseFiling} />
      <div data-waits="profile">
        <ProfileChoice
          value={draft.profile}
          isRemembered={isRemembered}
          onChange={(chosen) => onChange({ profile: chosen })}
        />
      </div>
      <PartsChoice draft={draft} onChange={onChange} />
      <FilingSection matterId={matterId} draft={draft} onChooseFiling={onChooseFiling} />
      <ItemsChoice rows={rows} chosen={draft.items} onChange={onChooseItems} />
      <FetchSection matterId={matterId} items={rows} className={css.items} />
      <SameLabels matterId={matterId} items={rows} />
      <div data-waits="passPhrase">
        <PassPhraseFields {...encryption} />
      </div>
      <SecretSearch
        search={search}
        rows={rows}
        draft={draft}
        onHoldFiles={(files) => onChange({ withheldFiles: files })}
        onHoldItem={hold}
      />
      <ExportFacts plan={plan} place={offered} />
      {draft.profile && <LeftOutSection {...leftOut} rows={rows} />}
      <div className={leftOut.left ? undefined : css.kept} data-waits="shown">
        <ShownSection
          shown={(leftOut.left ?? leftOut.before)?.shown ?? []}
          rows={rows}
          isAccepted={isAccepted}
          onHoldItem={hold}
          onAccept={accept}
        />
      </div>
      {plan.sharedExhibits.length > 0 && (
        <p className={notes.warning}>
          {t('exportChoice.sharedExhibits', { exhibits: plan.sharedExhibits.join(t('kit.comma')) })}
        </p>
      )}
      <FormButtons {...buttons} place={place} isSearched={search.isSearched} onClose={onClose} />
    </form>
  );
};

type ButtonsProps = Pick<Props, 'place' | 'onClose'> & {
  readonly missing: Missing | undefined;
  readonly isSearched: boolean;
  readonly exportNow: (isPlaced: boolean) => void;
};

/** Moves the keyboard to what the export waits for, which may be far above or below. */
const goToMissing = (foot: HTMLElement | null, missing: Missing | undefined) => {
  const place = foot?.closest('form')?.querySelector(`[data-waits="${missing}"]`);
  const phrase = place?.querySelector<HTMLElement>('input[type="password"]');
  (phrase ?? place?.querySelector<HTMLElement>('input'))?.focus({ preventScroll: true });
  void place?.scrollIntoView({ block: 'center' });
};

/** The buttons; one that waits for something says for what, and a press leads there. */
const FormButtons = ({ place, missing, isSearched, exportNow, onClose }: ButtonsProps) => {
  const { t } = useTranslation();
  const said = useId();
  const foot = useRef<HTMLDivElement>(null);
  const waiting = {
    isOff: missing !== undefined,
    'aria-describedby': said,
    whenOff: () => goToMissing(foot.current, missing),
  };
  return (
    <div ref={foot} className={css.foot}>
      <p id={said} className={forms.waits} role="status">
        {missing ? t(`exportChoice.missing_${missing}`) : place.said}
      </p>
      <Button variant="default" onClick={onClose}>
        {t('kit.cancel')}
      </Button>
      {place.choose && (
        <SoftButton {...waiting} variant="default" onClick={() => exportNow(true)}>
          {t('handover.saveTo')}
        </SoftButton>
      )}
      <SoftButton
        {...waiting}
        {...(isSearched
          ? { type: 'submit', variant: 'filled' }
          : { variant: 'default', onClick: () => exportNow(false) })}
      >
        {t('exportChoice.export')}
      </SoftButton>
    </div>
  );
};
