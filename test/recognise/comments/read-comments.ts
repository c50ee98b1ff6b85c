import { readFileSync } from 'node:fs';
import { recogniseComments } from '../../../lib/recognise/comments/recognise-comments.ts';
import { recognise } from '../../../lib/recognise/recognise.ts';
import { NOW, parse } from '../read-page.ts';

/** What is read of the comments of a document, with its post recognised as in a capture. */
export const commentsOf = (document: Document, url: string) => {
  const given = { document, url, now: NOW, timeZone: 'Asia/Shanghai' };
  const { element, post } = recognise(given);
  return recogniseComments(given, { post: element, stated: post.engagement?.comments });
};

/** What is read of the comments of a page in `pages/`. */
export const commentsIn = (name: string, url: string) =>
  commentsOf(parse(readFileSync(`${import.meta.dirname}/../pages/${name}.page`, 'utf8')), url);
