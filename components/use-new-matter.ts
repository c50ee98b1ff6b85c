import type { TFunction } from 'i18next';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../lib/browser/settings/settings.ts';
import { isDocketNumber } from '../lib/casework/docket-number.ts';
import type { Custodian, Matter } from '../lib/evidence/matter.ts';
import { openMatter } from '../lib/store/matters.ts';
import { useSentence } from './use-sentence.ts';

/**
 * Props of a form for a new matter: what to do when the matter is open or the form is cancelled,
 * and the custodian named last.
 */
export type NewMatterProps = {
  readonly onCreate: (matter: Matter) => void;
  readonly onCancel: () => void;
  readonly initialCustodian?: Custodian;
};

/** The largest number of characters of a field; the store refuses more. */
const LONGEST = 200;

const fieldsFor = (t: TFunction, custodian: Custodian | undefined) =>
  (
    [
      { name: 'name', required: true, initial: '', hint: undefined },
      { name: 'reference', required: true, initial: '', hint: t('newMatter.referenceHint') },
      { name: 'court', required: false, initial: '', hint: t('newMatter.courtHint') },
      { name: 'docket', required: false, initial: '', hint: t('newMatter.docketHint') },
      {
        name: 'custodian',
        required: true,
        initial: custodian?.name,
        hint: t('newMatter.custodianHint'),
      },
      {
        name: 'organisation',
        required: false,
        initial: custodian?.organisation,
        hint: t('newMatter.organisationHint'),
      },
    ] as const
  ).map((field) => ({ ...field, label: t(`newMatter.${field.name}`), maxLength: LONGEST }));

/**
 * The logic of the form for a new matter: its fields, its submission, and the reason of a failure.
 * `moveDocket` is there where the reference looks like a court's number of the case: it moves it to
 * that field.
 * The custodian is remembered for the next matter, and the matter for the next capture.
 */
export const useNewMatter = ({ onCreate, initialCustodian }: NewMatterProps) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [problem, setProblem] = useState<string>();
  const [isOffered, setOffered] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const input = (name: string) => form.current?.elements.namedItem(name) as HTMLInputElement | null;
  const moveDocket = () => {
    const [reference, docket] = [input('reference'), input('docket')];
    if (!reference || !docket) return;
    docket.value = reference.value;
    reference.value = '';
    reference.focus();
    setOffered(false);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const field = (name: string) => String(sent.get(name) ?? '');
    const isDocket = isDocketNumber(field('reference')) && field('docket').trim() === '';
    setOffered(isDocket);
    // A court's number would begin every exhibit label. Whoever creates again wants it so.
    if (isDocket && !isOffered) return;
    const custodian = {
      name: field('custodian').trim(),
      organisation: field('organisation').trim(),
    };
    try {
      const matter = await openMatter({
        name: field('name'),
        reference: field('reference'),
        court: field('court'),
        docket: field('docket'),
        custodian,
      });
      await changeSettings({ custodian: matter.custodian, lastMatterId: matter.id });
      onCreate(matter);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return {
    fields: fieldsFor(t, initialCustodian),
    problem,
    submit,
    form,
    moveDocket: isOffered ? moveDocket : undefined,
  };
};
