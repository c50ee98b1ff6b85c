import { linkOf } from '../../page/address.ts';
import {
  attribute,
  closest,
  contains,
  findAll,
  parentOf,
  tagOf,
  titleOf,
} from '../../page/document/dom.ts';
import { visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import { type Labelled, labelledValues } from '../../page/labelled-values.ts';
import type { Page } from '../../page/page.ts';
import { attributeAt, lineAt } from '../../page/select.ts';
import { certainTime, statedTime } from '../../times/stated-time.ts';
import { type AlertPart, alertPartOf, isPushLabel } from './alert-labels.ts';

type Parts = Readonly<Partial<Record<AlertPart, string>>>;
type FoundAlert = { readonly parts: Parts; readonly root: Element };

/** Parts that only an alert has; a register's entry has a subject and dates, but none of these. */
const ALERT_ONLY: ReadonlySet<AlertPart | undefined> = new Set([
  'allegedFact',
  'pushedAt',
  'riskLabel',
]);

const partsOf = (pairs: readonly Labelled[]): Parts => {
  const parts: Record<string, string> = {};
  for (const { label, value } of pairs) {
    const part = alertPartOf(label);
    if (part) parts[part] ??= value;
  }
  return parts;
};

/** The parts inside an element that can be a whole alert: no row or list of it. */
const partsInside = (pairs: readonly Labelled[], root: Element): Parts =>
  /^(?:tr|tbody|dl|ul)$/u.test(tagOf(root))
    ? {}
    : partsOf(pairs.filter(({ element }) => contains(root, element)));

/**
 * A notice that states no more than when and by which channel it was pushed, as a clarification
 * does: the smallest element around both.
 */
const findPush = (pairs: readonly Labelled[]): FoundAlert | undefined => {
  const time = pairs.find(({ label }) => isPushLabel('pushedAt', label));
  const isChannelled = pairs.some(({ label }) => isPushLabel('channel', label));
  let root = isChannelled ? time && parentOf(time.element) : undefined;
  for (; root && tagOf(root) !== 'html'; root = parentOf(root)) {
    const parts = partsInside(pairs, root);
    if (parts.pushedAt && parts.channel) return { parts, root };
  }
  return undefined;
};

/** The smallest element around the first alert-only label that has at least four parts. */
const findAlert = (page: Page): FoundAlert | undefined => {
  const pairs = labelledValues(page.document, (words) => alertPartOf(words) !== undefined);
  const first = pairs.find(({ label }) => ALERT_ONLY.has(alertPartOf(label)));
  for (
    let root = first && parentOf(first.element);
    root && tagOf(root) !== 'html';
    root = parentOf(root)
  ) {
    const parts = partsInside(pairs, root);
    const isAlert =
      Object.keys(parts).length >= 4 && parts.subject && (parts.pushedAt || parts.allegedFact);
    if (isAlert) return { parts, root };
  }
  return findPush(pairs);
};

/**
 * The company's registration number: from the alert, else from a block of the page whose heading
 * is the company's name.
 */
const subjectIdOf = (page: Page, { parts }: FoundAlert): string | undefined => {
  if (parts.subjectId) return parts.subjectId;
  const headings = findAll(page.document, 'h1, h2', 40).filter(
    (heading) =>
      lineAt(heading, ':scope') === parts.subject || visibleText(heading) === parts.subject,
  );
  const pairs = headings.flatMap((heading) => {
    const card = closest(heading, 'section, article, .card, header');
    return card ? labelledValues(card, (words) => alertPartOf(words) === 'subjectId') : [];
  });
  return new Set(pairs.map(({ value }) => value)).size === 1 ? pairs[0]?.value : undefined;
};

const titleFor = (page: Page, root: Element): string | undefined =>
  attributeAt(page.document, 'meta[property="og:title"]', 'content') ??
  (titleOf(page.document).replace(/\s+/gu, ' ').trim() || lineAt(root, 'h1, h2, h3'));

const timeFrom = (words: string | undefined, { clock }: Page) =>
  certainTime(words, clock) ?? statedTime(words, clock);

/** An alert may tell of an event to come, such as a hearing. */
const eventTimeFrom = (words: string | undefined, { clock }: Page) =>
  statedTime(words, { ...clock, mayLieAhead: true });

const alertFields = (page: Page, found: FoundAlert): Draft['alert'] => {
  const { parts } = found;
  return {
    publisher:
      parts.publisher ?? attributeAt(page.document, 'meta[property="og:site_name"]', 'content'),
    subject: parts.subject,
    subjectId: subjectIdOf(page, found),
    riskLabel: [parts.riskLabel, parts.type].filter((part) => part).join(' · ') || undefined,
    allegedFact: parts.allegedFact,
    eventDate: eventTimeFrom(parts.eventDate, page),
    pushedAt: timeFrom(parts.pushedAt, page),
    channel: parts.channel,
    scope: parts.scope,
  };
};

/**
 * Reads a company-risk alert from its labelled parts; undefined where the page has too few of
 * them.
 */
export const readAlert = (page: Page): Draft | undefined => {
  const found = findAlert(page);
  if (!found) return undefined;
  const { parts, root } = found;
  const whole = closest(root, 'article, section, [role="dialog"], .card') ?? root;
  const alert = alertFields(page, found);
  return {
    kind: 'alert',
    id: parts.id ?? attribute(whole, 'data-alert-id'),
    url: linkOf(page, page.url.href),
    title: titleFor(page, root),
    text: visibleText(whole),
    published: timeFrom(parts.pushedAt, page) ?? certainTime(parts.published, page.clock),
    alert,
    element: whole,
  };
};
