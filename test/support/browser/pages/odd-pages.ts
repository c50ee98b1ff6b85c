export const html = (body: string, head = '<title>测试</title>') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body\
></html>`;

export const TALL = html(
  '<div style="height:9000px;background:linear-gradient(red,blue)">tall</div>',
);
export const NOISE = html(
  `<canvas width="1200" height="2400"></canvas><script>
     const context = document.querySelector('canvas').getContext('2d');
     const image = context.createImageData(1200, 2400);
     for (let at = 0; at < image.data.length; at += 1) image.data[at] = at % 4 === 3 ? 255 : \
Math.random() * 256;
     context.putImageData(image, 0, 0);
   </script>`,
);
// One line; a browser needs some seconds a megabyte to lay it out, before we are asked at all.
export const LONG = `证据文字 ${'evidence text '.repeat(Math.ceil(3_000_000 / 14))}`;
export const HOSTILE = html(
  `<form name="body"><input name="attributes"><input name="title"></form><img \
name="documentElement" alt="">
   <p>still readable 仍可读取</p>
   <script>
     for (const name of ['fetch','JSON','Date','Promise','Object','Array','Map','crypto',\
'performance','getSelection','scrollTo'])
       Object.defineProperty(window, name, { get() { throw new Error('no ' + name) } });
     for (const name of ['scrollTo','querySelectorAll','getBoundingClientRect','getAttribute',\
'setAttribute','cloneNode'])
       Element.prototype[name] = () => { throw new Error('no ' + name) };
     Document.prototype.querySelectorAll = () => { throw new Error('no') };
     Object.defineProperty(Document.prototype, 'title', { get() { throw new Error('no title') } });
   </script>`,
  '<title>Hostile</title>',
);
