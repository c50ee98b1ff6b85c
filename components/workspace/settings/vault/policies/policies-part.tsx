import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultSettings } from '../../../../../lib/browser/vault/parse-vault.ts';
import forms from '../../../kit/sheets/forms.module.css';
import prose from '../../../kit/sheets/prose.module.css';
import css from './policies-part.module.css';
import {
  ENGINE_NAMES,
  ENGINES,
  type Engine,
  type PolicyText,
  policyTexts,
} from './policy-texts.ts';

/** The smallest policies of a key that writes and of one that reads, to be copied. */
export const PoliciesPart = ({ vault }: { readonly vault: VaultSettings }) => {
  const { t } = useTranslation();
  const [engine, setEngine] = useState<Engine>('aws');
  return (
    <div className={forms.side}>
      <h3>{t('vault.policies')}</h3>
      <p className={prose.quiet}>{t('vault.policiesLead')}</p>
      <NativeSelect
        className={forms.field ?? ''}
        label={t('vault.engine')}
        value={engine}
        onChange={(event) => setEngine(event.currentTarget.value as Engine)}
        data={ENGINES.map((value) => ({ value, label: ENGINE_NAMES[value] }))}
      />
      <p>{t(`vault.engine_${engine}_how`)}</p>
      {policyTexts(engine, vault).map((one) => (
        <TextToCopy key={`${engine} ${one.name}`} {...one} />
      ))}
    </div>
  );
};

const TextToCopy = ({ name, text }: PolicyText) => {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'done' | 'failed'>();
  const title = t(`vault.policy_${name}`);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('done'),
      () => setSaid('failed'),
    );
  return (
    <div>
      <div className={css.head}>
        <h4>{title}</h4>
        <span role="status">{said && t(`vault.copy_${said}`)}</span>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('vault.copyOf', { what: title })}
          onClick={copy}
        >
          {t('vault.copy')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls what has the focus */}
      <section className={css.text} tabIndex={0} aria-label={title}>
        <pre>{text}</pre>
      </section>
    </div>
  );
};
