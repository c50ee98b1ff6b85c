/** A page of our own in Chinese, plainly set. */
export const chinesePage = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}
<style>body{margin:0;font:16px/1.7 sans-serif;background:#f4f5f7}main{max-width:760px;margin:24px \
auto;padding:24px;background:#fff}
dl{display:grid;grid-template-columns:8em 1fr}dd{margin:0}</style></head><body><main>${body}</main\
></body></html>`;

/** A company-data platform's warning message, with its parts labelled. */
export const alertPage = (parts: Readonly<Record<string, string>>): string =>
  chinesePage(
    '风险预警',
    `<article><h1>风险预警</h1><dl>${Object.entries(parts)
      .map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)
      .join('')}</dl></article>`,
    '<meta property="og:site_name" content="启云数据">',
  );
