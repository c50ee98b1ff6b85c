import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../lib/browser/settings/settings.ts';
import type { Custodian, Matter } from '../lib/evidence/matter.ts';
import { openMatter } from '../lib/store/matters.ts';
import { useSentence } from './use-sentence.ts';

/**
 * What a form for a new matter is given: what to do once it is open, or given up, and the custodian
 * named last.
 */
export type NewMatterProps = {
  readonly onCreate: (matter: Matter) => void;
  readonly onCancel: () => void;
  readonly initialCustodian?: Custodian;
};

/** The most characters of a field; the store refuses more. */
const LONGEST = 200;

const fieldsFor = (t: TFunction, custodian: Custodian | undefined) =>
  (
    [
      { name: 'name', required: true, initial: '', hint: undefined },
      { name: 'reference', required: true, initial: '', hint: t('newMatter.referenceHint') },
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
 * The form for a new matter without its looks: its fields, what happens when it is sent, and why it
 * could not be. The custodian is remembered for the next one.
 */
export const useNewMatter = ({ onCreate, initialCustodian }: NewMatterProps) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [trouble, setTrouble] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const field = (name: string) => String(sent.get(name) ?? '');
    const custodian = {
      name: field('custodian').trim(),
      organisation: field('organisation').trim(),
    };
    try {
      const matter = await openMatter({
        name: field('name'),
        reference: field('reference'),
        custodian,
      });
      await changeSettings({ custodian: matter.custodian });
      onCreate(matter);
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  return { fields: fieldsFor(t, initialCustodian), trouble, submit };
};
