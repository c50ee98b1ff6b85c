const page = (body: string, script: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>帖文与评论</title></head>
<body>${body}<script>${script}</script></body></html>`;

/** What each control of HOSTILE does before it adds a reply, by its id. */
const MISDEEDS = {
  alert: 'alert("看到了")',
  confirm: 'if (confirm("确定？")) document.body.dataset.agreed = "yes"',
  prompt: 'if (prompt("姓名") !== null) document.body.dataset.agreed = "yes"',
  print: 'print()',
  open: 'open("/elsewhere")',
  leave: 'location.href = "/elsewhere"',
  back: 'history.back()',
  form: 'document.forms[0].submit()',
  shrink: 'document.querySelectorAll(".comment").forEach((one, at) => at > 0 && one.remove())',
};
const ADD = `const reply = document.createElement('p');
reply.textContent = '回复：' + event.target.id;
event.target.replaceWith(reply);`;

/**
 * A post that states 31 comments and shows three, with a control for each misdeed, which then adds
 * its reply. The one named `shrink` takes two comments away while its reply loads. A page that is
 * left asks whether to leave.
 */
export const HOSTILE = page(
  `<article><p>启岚电子的手机外壳用回收料冒充新料。</p></article><form action="/sent"></form>
<section id="comments"><h3>评论 (31)</h3><ol class="comment-list">${['甲', '乙', '丙']
    .map(
      (name) =>
        `<li class="comment"><b class="author">${name}</b> <time>2026-08-22 09:15</time>
<p>换货还要自付运费。</p></li>`,
    )
    .join('')}</ol></section>
${Object.keys(MISDEEDS)
  .map((id, at) => `<button type="button" id="${id}">展开 ${at + 1} 条回复</button>`)
  .join('\n')}`,
  `addEventListener('beforeunload', (event) => event.preventDefault());
${Object.entries(MISDEEDS)
  .map(
    ([id, deed]) => `document.getElementById('${id}').onclick = (event) => { ${deed};\n${ADD} };`,
  )
  .join('\n')}`,
);

/** A post whose further comments are at /comments, with a notice where that answers 429. */
export const REFUSED = page(
  '<p>A post.</p><button id="more" type="button">查看更多评论</button><div id="notices"></div>',
  `document.getElementById('more').onclick = async () => {
  const { status } = await fetch('/comments');
  if (status !== 429) return;
  const notice = document.createElement('p');
  notice.textContent = '请求过于频繁，请稍后再试';
  document.getElementById('notices').append(notice);
};`,
);
