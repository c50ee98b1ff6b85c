const page = (title: string, body: string, script = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<style>body{margin:0;font:15px/1.6 sans-serif}main{width:640px;margin:0 auto}.more{cursor:pointer;
color:#06c}.reply{margin-left:32px}#endless p{height:60px;margin:0}</style></head>
<body><main>${body}</main><script>${script}</script></body></html>`;

/**
 * A post with folded text and 23 comments: eight at first, the others loaded fifteen at a time at
 * most, the first with three folded replies. Loaded comments come after 80 ms.
 */
export const THREAD = page(
  '帖文与评论',
  `<article><p id="text">启岚电子的手机外壳用回收料冒充新料……<span class="more"
id="unfold">展开全文</span></p></article>
<section id="comments"></section><div class="more" id="load" role="button">查看更多评论</div>`,
  `let shown = 0;
const list = document.getElementById('comments');
const add = (count) => {
  for (let index = 0; index < count && shown < 23; index += 1) {
    shown += 1;
    const one = document.createElement('div');
    one.textContent = '第' + shown + '条评论：换货还要自付运费。';
    list.append(one);
    if (shown === 1) {
      const more = document.createElement('button');
      more.type = 'button';
      more.textContent = '展开 3 条回复';
      more.onclick = () => {
        for (let reply = 1; reply <= 3; reply += 1) {
          const answer = document.createElement('div');
          answer.className = 'reply';
          answer.textContent = '第' + reply + '条回复：我也是。';
          one.append(answer);
        }
        more.textContent = '收起回复';
        more.onclick = () => one.querySelectorAll('.reply').forEach((answer) => answer.remove());
      };
      one.append(more);
    }
  }
};
add(8);
const load = document.getElementById('load');
load.onclick = () => setTimeout(() => { add(8); if (shown === 23) load.remove(); }, 80);
const unfold = document.getElementById('unfold');
unfold.onclick = () => {
  unfold.remove();
  document.getElementById('text').append('成本不到二十元，却按新料的价格卖给消费者。');
};`,
);

/**
 * Controls that must never be pressed. Each presses adds its id to \`pressed\`, and one harmless
 * control is among them.
 */
export const TRAPS = page(
  'Traps',
  `<p>A post.</p>
<form id="form" action="/sent"><input name="q" value="1">
<button id="submit">Show more</button><button id="typed" type="submit">展开全文</button></form>
<button id="followed" type="button" aria-label="Follow this account">See more</button>
<button id="class" type="button" class="btn-Buy">展开</button>
<button id="menu" type="button" aria-haspopup="menu">More</button>
<button id="toggle" type="button" aria-pressed="false">更多</button>
<button id="opened" type="button" aria-expanded="true">展开全文</button>
<button id="like" type="button">赞</button><button id="reply" type="button">Reply</button>
<button id="report" type="button">Report this comment</button>
<a id="link" href="/elsewhere">Read more</a>
<a id="script" href="javascript:document.body.dataset.ran='yes'">查看更多评论</a>
<label id="label">Show more<input id="box" type="checkbox"></label>
<div role="switch" tabindex="0" id="switch">Show more</div>
<a href="/elsewhere"><span id="nested" style="cursor:pointer">展开全文</span></a>
<nav><button id="nav" type="button">More</button></nav>
<div contenteditable="true"><button id="typing" type="button">Show more</button></div>
<button id="off" type="button" disabled>Show more</button>
<button id="hidden" type="button" style="visibility:hidden">Show more</button>
<button id="app" type="button">打开App查看更多评论</button>
<button id="signin" type="button">登录后查看更多回复</button>
<button id="icon" type="button" aria-label="More"><svg width="9" height="9"></svg></button>
<button id="heart" type="button" aria-label="Like this comment"
><svg width="9" height="9"></svg></button>
<form action="/sent"><button id="named" type="submit" aria-label="Show more replies">Show more
</button><input id="value" type="submit" value="Show more"></form>
<button id="formaction" type="button" formaction="/sent">Show more</button>
<a id="role" href="/elsewhere" role="button">展开</a>
<a id="tab" href="#" target="_blank">展开全文</a><a id="file" href="#" download>展开全文</a>
<a id="mail" href="mailto:a@example.com">Show more</a>
<input id="for" type="checkbox"><label for="for" style="cursor:pointer">查看更多</label>
<div contenteditable="plaintext-only"><button id="plain" type="button">Show more</button></div>
<div id="outer" role="button" tabindex="0">展开更多
<button id="inner" type="button">关注</button></div>
<button id="publish" type="button" aria-label="发布">展开更多</button>
<button id="post" type="button" aria-label="Post a reply">Show more replies</button>
<svg height="20"><a id="drawn" href="/elsewhere" tabindex="0"><text y="15">Show more</text></a>
</svg>
<details id="details"><summary id="summary">查看更多</summary>Held back.</details>
<p>附件<button id="view" type="button">点击查看</button></p>
<button id="leaves" type="button">Show 4 more replies</button>
<button id="harmless" type="button">Show 2 more replies</button>`,
  `document.body.dataset.pressed = '';
document.addEventListener('click', (event) => {
  const id = event.target.closest('[id]') && event.target.closest('[id]').id;
  document.body.dataset.pressed += ' ' + id;
}, true);
document.getElementById('form').addEventListener('submit', () => {
  document.body.dataset.sent = 'yes';
});
document.getElementById('leaves').onclick = () => { location.href = '/elsewhere'; };
document.getElementById('harmless').onclick = (event) => {
  event.target.insertAdjacentHTML('afterend', '<p>A reply.</p><p>Another reply.</p>');
  event.target.remove();
};`,
);

/** A thread that grows for ever, by a control and by scrolling. */
export const ENDLESS = page(
  'Endless',
  '<div id="endless"></div><button id="more" type="button">Load more comments</button>',
  `let count = 0;
const add = () => {
  for (let index = 0; index < 5; index += 1) {
    const one = document.createElement('p');
    count += 1;
    one.textContent = 'Comment ' + count;
    document.getElementById('endless').append(one);
  }
};
add();
document.getElementById('more').onclick = add;`,
);

/** A control that brings nothing, and one that asks to sign in. */
export const STALLED = page(
  'Stalled',
  '<p>A post.</p><button id="more" type="button">Load more comments</button>',
);
export const WALLED = page(
  'Walled',
  '<p>A post.</p><button id="more" type="button">View all 42 comments</button>',
  `document.getElementById('more').onclick = () => document.body.insertAdjacentHTML('beforeend',
  '<div role="dialog" style="position:fixed;inset:80px;background:#fff">Log in to see it</div>');`,
);

/** A post that states 31 comments, with a control that brings two more and a folded reply. */
export const COMMENTED = page(
  '帖文与评论字段',
  `<article><p>启岚电子的手机外壳用回收料冒充新料。</p></article>
<section id="comments"><h3>评论 (31)</h3><ol class="comment-list"></ol>
<button type="button" id="load">查看更多评论</button></section>`,
  `const list = document.querySelector('.comment-list');
const build = (tag, name, words) => {
  const one = document.createElement(tag);
  one.className = 'comment';
  one.innerHTML = '<b class="author"></b> <time>2026-08-22 09:15</time><p></p>';
  one.querySelector('b').textContent = name;
  one.querySelector('p').textContent = words;
  return one;
};
list.append(build('li', '竹影婆娑', '换货还要自付运费。'), build('li', '=1+1', '<b>没有证据</b>'));
document.getElementById('load').onclick = (event) => {
  event.target.remove();
  list.append(build('li', '水边的石头', '我也买到了。'));
  const replies = document.createElement('ol');
  replies.append(build('li', '栾川散人', '请公布检测报告。'));
  list.firstElementChild.append(replies);
};`,
);
