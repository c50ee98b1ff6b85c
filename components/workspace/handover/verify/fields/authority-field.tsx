import { CloseButton, FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GivenAuthority,
  type RefusedAuthority,
  readGivenAuthorities,
} from '../../../../../lib/verify/outcome/given-authorities.ts';
import css from './authority-field.module.css';

type Props = {
  readonly given: readonly GivenAuthority[];
  readonly onGiven: (given: readonly GivenAuthority[]) => void;
};

/**
 * Receives root certificates of time-stamp authorities that the person trusts, and lists them. A
 * file that holds none gets a sentence, and those given before stay.
 */
export const AuthorityField = ({ given, onGiven }: Props) => {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<readonly RefusedAuthority[]>([]);
  const take = async (files: readonly File[]) => {
    const read = await readGivenAuthorities(files);
    setRefused(read.refused);
    if (read.given.length > 0) onGiven([...given, ...read.given]);
  };
  const faults = refused.map(({ name, fault }) => t(`handover.authority_${fault}`, { name }));
  return (
    <div className={css.field}>
      <FileInput
        multiple
        label={t('handover.givenAuthorities')}
        description={t('handover.givenAuthoritiesHint')}
        error={faults.length > 0 && faults.join(' ')}
        accept=".pem,.crt,.cer,.der"
        placeholder={t('kit.fileNone')}
        value={[]}
        onChange={(files) => void take(files)}
      />
      <ul className={css.given}>
        {given.map((one) => (
          <li key={one.name}>
            <span>
              {one.facts.map((facts) => (
                <span key={facts.fingerprint}>{t('handover.givenAuthority', facts)}</span>
              ))}
            </span>
            <CloseButton
              size="sm"
              aria-label={t('handover.noLongerTrust', { name: one.name })}
              onClick={() => onGiven(given.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};
