import { hexOf } from '../../evidence/digest.ts';
import type { IndexChain, PackageIndex } from '../../format/package-index.ts';
import { label, paragraph } from '../bilingual.ts';
import { type Html, html } from '../html.ts';

const HEADS = [
  'custodian',
  'custodyLog',
  'withheld',
  'leftMatter',
  'notChosen',
  'notHere',
] as const;

const chainRow = (chain: IndexChain): Html => {
  const { custodian, custody, withheld, left = [], notChosen = [], notHere = [] } = chain;
  const who = [custodian.name, custodian.organisation].filter(Boolean).join(', ');
  const back = custody.sealed && html` · ${custody.sealed} ${label('sealedLines')}`;
  const count = html`${custody.entries} ${label('entries')}`;
  const digest = custody.head && html`<br><code>${hexOf(custody.head)}</code>`;
  const reasons = withheld.map(
    ({ number, reason, inVault }) =>
      html`<div>${number}: ${reason}${inVault && html` · ${label('staysInVault')}`}</div>`,
  );
  return html`<tr><td>${who}</td>
<td><a href="${custody.path}">${custody.path}</a> · ${count}${back}${digest}</td>
<td>${reasons}</td><td>${left.map(({ number }) => number).join(', ')}</td>
<td>${notChosen.join(', ')}</td><td>${notHere.join(', ')}</td></tr>`;
};

/**
 * The chains of the other custodians of a shared matter: whose they are, their logs, and what of
 * them is not in the package, by the numbers of each chain.
 */
export const chainsSection = ({ chains = [] }: PackageIndex): Html =>
  chains.length === 0
    ? html``
    : html`<section><h2>${label('otherCustodians')}</h2>${paragraph('otherNames')}<table>
<thead><tr>${HEADS.map((head) => html`<th>${label(head)}</th>`)}</tr></thead>
<tbody>${chains.map(chainRow)}</tbody></table></section>`;
