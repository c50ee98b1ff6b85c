import type { GivenAuthority, RefusedAuthority } from '../verify/outcome/given-authorities.ts';
import { make } from './build.ts';
import type { Translate } from './words.ts';

/** The authorities that a person gave, and the files that gave none. */
export type AuthorityEntries = {
  readonly given: readonly GivenAuthority[];
  readonly refused: readonly RefusedAuthority[];
};

type Heard = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove: (given: GivenAuthority) => void;
};

const givenRow = (one: GivenAuthority, onRemove: Heard['onRemove'], t: Translate): HTMLElement => {
  const name = t('handover', 'noLongerTrust', { name: one.name });
  const button = make('button', { type: 'button', title: name, 'aria-label': name }, '×');
  button.addEventListener('click', () => onRemove(one));
  const sentences = one.facts.map(({ subject, fingerprint }) =>
    make('span', {}, t('handover', 'givenAuthority', { subject, fingerprint })),
  );
  return make('li', {}, ...sentences, button);
};

/**
 * The field for root certificates of time-stamp authorities that a person trusts, with those given
 * so far and a sentence for each file that holds none.
 */
export const authorityField = (
  { given, refused }: AuthorityEntries,
  { onFiles, onRemove }: Heard,
  t: Translate,
): HTMLElement => {
  const input = make('input', { type: 'file', multiple: '', accept: '.pem,.crt,.cer,.der' });
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
  const faults = refused.map(({ name, fault }) =>
    make('p', { class: 'broken', role: 'alert' }, t('handover', `authority_${fault}`, { name })),
  );
  return make(
    'div',
    { class: 'authorities' },
    make(
      'label',
      {},
      make('span', {}, t('handover', 'givenAuthorities')),
      // The browser words its own button in the language of the browser, not of this page.
      make('span', { class: 'certificates' }, t('handover', 'chooseCertificates'), input),
      make('small', {}, t('handover', 'givenAuthoritiesHint')),
    ),
    ...faults,
    make('ul', {}, ...given.map((one) => givenRow(one, onRemove, t))),
  );
};
