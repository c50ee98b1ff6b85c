import { linkOf, queryPart } from '../../../page/address.ts';
import { find } from '../../../page/document/dom.ts';
import { visibleText } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import type { Page } from '../../../page/page.ts';
import { attributeAt, countAt, lineAt, nameAt } from '../../../page/select.ts';
import { statedTime } from '../../../times/stated-time.ts';

const WRITER =
  '.authorinfo a[class*="W_autocut"], .authorinfo .W_autocut a, .f-art-user a, .m-text-cut a';

/** A long article on Weibo ("头条文章"), on the desktop and the mobile site. */
export const readWeiboArticle = (page: Page): Draft | undefined => {
  const { document } = page;
  const body = find(
    document,
    '[node-type="contentBody"], .WB_editor_iframe_new, .art-con-new, .f-art-p',
  );
  const title = lineAt(
    document,
    '[node-type="articleTitle"], .main_editor .title, .f-art-tit, .art-title',
  );
  if (!body || !title) return undefined;
  const clock = { ...page.clock, timeZone: 'Asia/Shanghai' };
  const shown = lineAt(document, '.authorinfo .time, .f-art-user time, .art-top-time')?.replace(
    /^(?:发布于|更新于)\s*/u,
    '',
  );
  const isEdit = /^更新于/u.test(lineAt(document, '.authorinfo .time') ?? '');
  return {
    kind: 'article',
    id: queryPart(page, 'id'),
    url: linkOf(page, page.url.href),
    title,
    text: [title, visibleText(body)].filter((part) => part).join('\n'),
    author: {
      name: nameAt(document, WRITER),
      url: linkOf(page, attributeAt(document, WRITER, 'href')),
    },
    published: isEdit ? undefined : statedTime(shown, clock),
    edited: isEdit ? statedTime(shown, clock) : undefined,
    engagement: { views: countAt(document, '.authorinfo .num') },
    element: find(document, '.WB_artical, .f-art') ?? body,
  };
};
