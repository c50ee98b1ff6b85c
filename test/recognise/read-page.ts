import { readFileSync } from 'node:fs';
import type { Recognised } from '../../lib/recognise/recognise.ts';
import { recognise } from '../../lib/recognise/recognise.ts';

/** The instant the test pages are read at. */
export const NOW = new Date('2026-11-21T12:00:00Z');

/** Markup as a document that runs and loads nothing. */
export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** What is recognised in markup of our own, under an address. */
export const read = (html: string, url: string, timeZone = 'Asia/Shanghai'): Recognised =>
  recognise({ document: parse(html), url, now: NOW, timeZone });

/**
 * What is recognised in one of the pages in `pages/`, which are HTML under another name, so that no
 * tool tidies them.
 */
export const readFixture = (name: string, url: string): Recognised =>
  read(readFileSync(`${import.meta.dirname}/pages/${name}.page`, 'utf8'), url);
