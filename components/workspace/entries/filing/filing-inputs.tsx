import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EVIDENCE_KINDS,
  FILING_FIELDS,
  type FilingChange,
  type FilingField,
  FORMS,
} from '../../../../lib/evidence/filing-labels.ts';
import { LONGEST_FILING } from '../../../../lib/store/items/labels.ts';

type Choice = { readonly value: string; readonly label: string };

type Props = {
  readonly value: FilingChange;
  readonly onChange: (changed: FilingChange) => void;
  /** The choices of a list before its own, such as one for none. */
  readonly first: readonly Choice[];
  readonly size?: 'xs' | 'sm';
  /** Whether the first field has the focus when its dialog opens. */
  readonly isFocused?: boolean;
  /** What stands below a field. */
  readonly below?: (field: FilingField) => ReactNode;
};

type FieldProps = Omit<Props, 'below'> & { readonly field: FilingField };

const isLong = (field: FilingField): boolean => field === 'purpose' || field === 'source';

const FilingInput = (props: FieldProps) => {
  const { field, value, onChange, first, size = 'sm', isFocused = false } = props;
  const { t } = useTranslation();
  const focus = isFocused && field === 'purpose' ? { 'data-autofocus': true } : {};
  const common = { size, ...focus, label: t(`terms.filing_${field}`), value: value[field] ?? '' };
  if (field === 'evidenceKind' || field === 'formIn') {
    const own: readonly Choice[] =
      field === 'formIn'
        ? FORMS.map((form) => ({ value: form, label: t(`terms.form_${form}`) }))
        : EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`terms.evidenceKind_${kind}`) }));
    return (
      <NativeSelect
        {...common}
        onChange={(event) => onChange({ [field]: event.currentTarget.value } as FilingChange)}
        data={[...first, ...own]}
      />
    );
  }
  const text = { ...common, maxLength: LONGEST_FILING[field] };
  return isLong(field) ? (
    <Textarea
      {...text}
      autosize
      minRows={2}
      maxRows={10}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  ) : (
    <TextInput {...text} onChange={(event) => onChange({ [field]: event.currentTarget.value })} />
  );
};

/** A field for each label of a filed list. */
export const FilingInputs = ({ below, ...props }: Props) =>
  FILING_FIELDS.map((field) => (
    <div key={field} data-field={field}>
      <FilingInput {...props} field={field} />
      {below?.(field)}
    </div>
  ));
