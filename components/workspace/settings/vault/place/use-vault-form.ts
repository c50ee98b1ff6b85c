import { type FormEvent, useState } from 'react';
import {
  askForOrigin,
  originPattern,
} from '../../../../../lib/browser/permissions/authority-permission.ts';
import { leaveUnneeded } from '../../../../../lib/browser/permissions/needed-patterns.ts';
import type { VaultSettings } from '../../../../../lib/browser/vault/parse-vault.ts';
import { keepVault } from '../../../../../lib/browser/vault/vault-settings.ts';
import { draftOf, readDraft, type VaultDraft, type VaultFaults } from './vault-draft.ts';

/** What came of a press of the button. */
type Outcome = { readonly is: 'kept' | 'not-given'; readonly endpoint: string };

const dayNow = (): string => new Date().toISOString().slice(0, 10);

/** Moves the keyboard to the first field that is wrong, once it says so. */
const focusFault = (form: HTMLFormElement): void =>
  void requestAnimationFrame(() =>
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  );

/**
 * The form of a vault: `faults` are shown at their fields after a press of the button, and go as
 * soon as the field is changed. `asked` are settings in compliance mode, to be confirmed.
 */
export const useVaultForm = (now: VaultSettings | undefined) => {
  const [draft, setDraft] = useState(() => draftOf(now));
  const [faults, setFaults] = useState<VaultFaults>({});
  const [asked, setAsked] = useState<VaultSettings>();
  const [outcome, setOutcome] = useState<Outcome>();
  const change = (changed: Partial<VaultDraft>) => {
    setDraft({ ...draft, ...changed });
    setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in changed))));
    setOutcome(undefined);
  };
  const keep = async (settings: VaultSettings) => {
    const { endpoint } = settings;
    // Asked first of all: a browser asks a person only while the press is being handled.
    if (!(await askForOrigin(endpoint))) return setOutcome({ is: 'not-given', endpoint });
    await keepVault(settings);
    if (now && originPattern(now.endpoint) !== originPattern(endpoint))
      await leaveUnneeded(now.endpoint);
    setDraft(draftOf(settings));
    setOutcome({ is: 'kept', endpoint });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readDraft(draft, dayNow());
    if ('faults' in read) {
      setFaults(read.faults);
      return focusFault(event.currentTarget);
    }
    if (read.settings.mode === 'COMPLIANCE') return setAsked(read.settings);
    void keep(read.settings);
  };
  return { draft, change, faults, asked, setAsked, outcome, keep, submit };
};
