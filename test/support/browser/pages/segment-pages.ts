export const rows = (count: number, extra = '') =>
  `<main>${Array.from(
    { length: count },
    (_, index) => `<p style="height:40px;margin:0;\
background:hsl(${(index * 37) % 360} 70% 80%)">行 ${index} row ${index} ${extra}</p>`,
  ).join('')}</m\
ain>`;
export const page = (body: string, style = '', attributes = 'lang="zh-CN"') =>
  `<!DOCTYPE html><html ${attributes}><head><meta charset="utf-8"><title>测试页</title><style>\
body{margin:0;font:16px/40px sans-serif}${style}</style></head><body>${body}</body></html>`;

/** Pages whose pictures together show them once, by path. */
export const PAGES: Record<string, string> = {
  '/short': page('<h1>One screen</h1>'),
  '/exact': page(rows(40)),
  '/odd-height': page(`${rows(47)}<div style="height:13px;background:#000"></div>`),
  '/smooth': page(rows(45), 'html{scroll-behavior:smooth}'),
  '/snap': page(rows(45), 'html{scroll-snap-type:y mandatory}p{scroll-snap-align:start}'),
  '/animated': page(
    `<div class="spin">↻</div>${rows(30)}`,
    '@keyframes s{to{transform:rotate(1turn)}}.spin{animation:s 1s infinite steps(1)}',
  ),
  '/margins': page(rows(30), 'main{margin:30px;border:5px solid #333}'),
  '/rtl': page(rows(30), '', 'dir="rtl" lang="ar"'),
  '/gradient': page('<div style="height:2333px;background:linear-gradient(#fff,#036)"></div>'),
  '/wide': page(
    `<div style="width:2700px">${rows(24, 'wide '.repeat(60))}</div>`,
    'p{white-space:nowrap;overflow:hidden}',
  ),
  '/rtl-wide': page(
    `<div style="width:2000px">${rows(30, 'عريض '.repeat(40))}</div>`,
    'p{white-space:nowrap;overflow:hidden}',
    'dir="rtl" lang="ar"',
  ),
  '/zoomed': page(rows(34), 'html{zoom:1.25}'),
  '/closed-shadow': page(
    `<div id="host"></div><script>\
document.getElementById('host').attachShadow({mode:'closed'}).innerHTML='<div \
style="height:1700px;background:repeating-linear-gradient(#eee 0 30px,#99c 30px \
60px)">关闭的影子</div>'</script>`,
  ),
  '/canvas': page(
    `<canvas width="800" height="1700"></canvas><script>const \
c=document.querySelector('canvas').getContext('2d');for(let \
y=0;y<1700;y+=50){c.fillStyle='hsl('+y%360+' 80% 60%)';c.fillRect(0,y,800,45)}</script>`,
  ),
  '/print': page(rows(30), '@media print{p{display:none}}'),
  '/many-sticky': page(
    Array.from(
      { length: 1000 },
      (_, index) =>
        `<p style="position:sticky;top:0;height:2px;margin:0;background:hsl(${index % 360} 60% \
80%)"></p>`,
    ).join(''),
  ),
  '/lazy': page(
    Array.from(
      { length: 4 },
      (_, index) =>
        `<p style="height:500px;margin:0">${index}</p><img loading="lazy" src="/picture?${index}" \
alt="">`,
    ).join(''),
  ),
  '/restyles': page(
    `${rows(30)}<script>new MutationObserver((changes)=>{for(const {target} of \
changes)if(target.style)target.style.outline=''}).observe(document,{attributes:true,\
subtree:true});Element.prototype.scrollTo=window.scrollTo=()=>{throw 1}</script>`,
  ),
};
export const STICKY = page(
  `<header style="position:sticky;top:0;height:60px;background:#036;color:#fff;z-index:2">sticky \
bar</header>
   <div style="position:fixed;top:100px;right:0;width:80px;height:80px;background:#c00">fixed</div>
   <div style="position:fixed;bottom:0;left:0;right:0;height:70px;background:#080">cookie \
bar</div>${rows(42)}`,
  '',
);

export const NESTED = (flat: boolean) =>
  page(
    `<div id="app"><header>应用 App</header><section id="main">${rows(45)}</section></div>`,
    flat
      ? 'header{height:60px;background:#036;color:#fff}'
      : `html,body{height:100%;overflow:hidden}#app{position:fixed;inset:0;display:flex;\
flex-direction:column}
         header{flex:none;height:60px;background:#036;color:#fff}#main{flex:1;overflow-y:auto}`,
  );
export const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect \
width="400" height="300" fill="#069"/></svg>`;
