import { bodyElement } from '../generic/body.ts';
import {
  attribute,
  closest,
  contains,
  findAll,
  parentOf,
  sourceText,
  tagOf,
  titleOf,
} from '../page/dom.ts';
import { type Labelled, labelledValues } from '../page/labelled.ts';
import { linkOf } from '../page/open-page.ts';
import { attributeAt, lineAt } from '../page/select.ts';
import { visibleText } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { certainTime, statedTime } from '../times.ts';
import { alertPartOf } from './alert-labels.ts';

type Parts = Readonly<Partial<Record<NonNullable<ReturnType<typeof alertPartOf>>, string>>>;
type Told = { readonly parts: Parts; readonly root: Element };

/**
 * Parts a page has only if it warns of something: a register's entry has a subject and dates, but
 * none of these.
 */
const TELLING = ['allegedFact', 'pushedAt', 'riskLabel'] as const;

const partsOf = (pairs: readonly Labelled[]): Parts => {
  const parts: Record<string, string> = {};
  for (const { label, value } of pairs) {
    const part = alertPartOf(label);
    if (part) parts[part] ??= value;
  }
  return parts;
};

/** The smallest element around the first telling label that tells at least four parts. */
const alertIn = (page: Page): Told | undefined => {
  const pairs = labelledValues(page.document, (words) => alertPartOf(words) !== undefined);
  const telling = pairs.find(({ label }) =>
    (TELLING as readonly string[]).includes(alertPartOf(label) ?? ''),
  );
  for (
    let root = telling && parentOf(telling.element);
    root && tagOf(root) !== 'html';
    root = parentOf(root)
  ) {
    const inside = pairs.filter(({ element }) => contains(root as Element, element));
    const parts = partsOf(inside);
    const isWhole = !/^(?:tr|tbody|dl|ul)$/u.test(tagOf(root));
    if (
      isWhole &&
      Object.keys(parts).length >= 4 &&
      parts.subject &&
      (parts.pushedAt || parts.allegedFact)
    )
      return { parts, root };
  }
  return undefined;
};

/**
 * The company's register number, from the alert or from a part of the page headed by the same name.
 */
const subjectIdOf = (page: Page, { parts }: Told): string | undefined => {
  if (parts.subjectId) return parts.subjectId;
  const heads = findAll(page.document, 'h1, h2', 40).filter(
    (head) => lineAt(head, ':scope') === parts.subject || visibleText(head) === parts.subject,
  );
  const pairs = heads.flatMap((head) => {
    const card = closest(head, 'section, article, .card, header');
    return card ? labelledValues(card, (words) => alertPartOf(words) === 'subjectId') : [];
  });
  return new Set(pairs.map(({ value }) => value)).size === 1 ? pairs[0]?.value : undefined;
};

const titleFor = (page: Page, root: Element): string | undefined =>
  attributeAt(page.document, 'meta[property="og:title"]', 'content') ??
  (titleOf(page.document).replace(/\s+/gu, ' ').trim() || lineAt(root, 'h1, h2, h3'));

const dateIn = (words: string | undefined, page: Page) =>
  certainTime(words, page.clock) ?? statedTime(words, page.clock);

/**
 * A draft of a company-risk warning from its labelled parts; undefined where the page has too few
 * to be one.
 */
export const readAlert = (page: Page): Draft | undefined => {
  const told = alertIn(page);
  if (!told) return undefined;
  const { parts, root } = told;
  const whole = closest(root, 'article, section, [role="dialog"], .card') ?? root;
  const pushedAt = dateIn(parts.pushedAt, page);
  return {
    kind: 'alert',
    id: parts.id ?? attribute(whole, 'data-alert-id'),
    url: linkOf(page, page.url.href),
    title: titleFor(page, root),
    text: visibleText(whole),
    published: pushedAt ?? certainTime(parts.published, page.clock),
    alert: {
      publisher:
        parts.publisher ?? attributeAt(page.document, 'meta[property="og:site_name"]', 'content'),
      subject: parts.subject,
      subjectId: subjectIdOf(page, told),
      riskLabel: [parts.riskLabel, parts.type].filter((part) => part).join(' · ') || undefined,
      allegedFact: parts.allegedFact,
      eventDate: dateIn(parts.eventDate, page),
      pushedAt,
      channel: parts.channel,
      scope: parts.scope,
    },
    element: whole,
  };
};

const WARNING =
  /预警|推送时间|风险等级|风险提示|risk (?:alert|level|type)|alleged fact|pushed at/iu;

/** A warning on any company-data platform, known by what its labels say. */
export const companyAlert: Recogniser = {
  name: 'company-alert',
  version: 1,
  matches: (page) => WARNING.test(sourceText(bodyElement(page.document)).slice(0, 300_000)),
  read: (page) => {
    const draft = readAlert(page);
    return draft?.alert?.riskLabel || draft?.alert?.pushedAt ? draft : undefined;
  },
};
