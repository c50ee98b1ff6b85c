import { attribute, findAll } from '../page/dom.ts';
import { decodeEntities } from './entities.ts';

/** The page's meta tags: lower-case name or property to its values, in document order. */
export type Meta = ReadonlyMap<string, readonly string[]>;

export const readMeta = (document: Document): Meta => {
  const meta = new Map<string, string[]>();
  for (const tag of findAll(document, 'meta[content], meta[value]', 400)) {
    const content = attribute(tag, 'content') ?? attribute(tag, 'value');
    const names = ['property', 'name', 'itemprop'].map((key) => attribute(tag, key)?.toLowerCase());
    if (content && content.length < 20_000 && !/^(?:undefined|null)$/iu.test(content))
      for (const name of new Set(names))
        if (name)
          meta.set(name, [
            ...(meta.get(name) ?? []),
            decodeEntities(content).replace(/\s+/gu, ' '),
          ]);
  }
  return meta;
};

/** The first value of the first of these names that the page has. */
export const metaOf = (meta: Meta, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
};

export const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'publication_date',
  'date.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article:create_at',
  'weibo: article:create_at',
  'bytedance:published_time',
  'ptime',
  'firstpublishedtime',
  'og:release_date',
  'apub:time',
  'releasedate',
] as const;

export const EDITED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
  'article:update_at',
  'bytedance:updated_time',
  'bytedance:lrdate_time',
] as const;

export const AUTHORS = [
  'article:author',
  'author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author_name',
  'article:author:name',
  'og:article:author',
  'weibo:article:author',
  'mediaid',
  'contentsource',
] as const;
