/** Changes a page so that its saved copy would run a script or ask `beacon` for something. */
export type Hostile = (page: Document, beacon: string) => void;

/** Sets the mark that the tests look for: the title of the page or of the window above it. */
const script = (beacon: string): string =>
  `top.document.title = document.title = 'RAN'; new Image().src = '${beacon}script'`;

const write = (page: Document, html: string): void => {
  page.body.insertAdjacentHTML('beforeend', html);
};

const doctype = (page: Document, publicId: string, systemId: string): void => {
  const made = page.implementation.createDocumentType('html', publicId, systemId);
  page.doctype?.remove();
  page.insertBefore(made, page.documentElement);
};

const withText = (page: Document, name: string, text: string): Element => {
  const element = page.body.appendChild(page.createElement(name));
  element.textContent = text;
  return element;
};

const SVG = 'http://www.w3.org/2000/svg';
const refresh = (to: string): string => `<meta http-equiv="refresh" content="0; url=${to}">`;
const connect = (to: string): string => `<link rel="preconnect" href="${to}">`;

/** Ways in which a page can make its own copy act, each with what it tries. */
export const HOSTILE: { readonly [what: string]: Hostile } = {
  'a script in the doctype': (page, to) =>
    doctype(page, `"><script>${script(to)}</script>`, `"><script>${script(to)}</script>`),
  'a doctype that opens a comment': (page, to) => {
    doctype(page, '"><!--', '');
    write(page, `--><script>${script(to)}</script>`);
  },
  'a script in the address of the doctype': (page, to) =>
    doctype(page, '', `"><script>${script(to)}</script>`),
  'scripts and handlers': (page, to) =>
    write(page, `<script>${script(to)}</script><img src="x" onerror="${script(to)}">`),
  'handlers of the root and the body': (page, to) => {
    page.documentElement.setAttribute('onclick', script(to));
    page.body.setAttribute('onload', script(to));
  },
  'a refresh': (page, to) => page.head.insertAdjacentHTML('beforeend', refresh(to)),
  'a refresh in a comment that ends early': (page, to) =>
    void page.body.append(page.createComment(`--!>${refresh(to)}`)),
  'a refresh after a comment of one bracket': (page, to) =>
    void page.body.append(page.createComment(`>${refresh(to)}${connect(to)}`)),
  'a refresh in a style that ends early': (page, to) =>
    void withText(page, 'style', `</style>${refresh(to)}${connect(to)}`),
  'a refresh in a script that ends early': (page, to) => {
    const made = page.createElement('script');
    made.type = 'text/plain';
    made.textContent = `</script>${refresh(to)}${connect(to)}`;
    page.body.append(made);
  },
  'a refresh in other raw texts': (page, to) => {
    for (const name of ['xmp', 'noembed', 'noframes', 'iframe'])
      withText(page, name, `</${name}>${refresh(to)}${connect(to)}`);
  },
  'a refresh that only scripts allowed make of noscript': (page, to) => {
    const made = page.body.appendChild(page.createElement('noscript'));
    made.append(page.createComment(`</noscript>${refresh(to)}${connect(to)}`));
    made.append(page.createElement('p'));
    made.lastElementChild?.setAttribute('title', `</noscript>${refresh(to)}${connect(to)}`);
  },
  'a refresh in the title of an element in a style of SVG': (page, to) => {
    const style = page.body.appendChild(page.createElementNS(SVG, 'style'));
    style.append(page.createElementNS(SVG, 'a'));
    style.firstElementChild?.setAttribute('title', `</style>${refresh(to)}${connect(to)}`);
  },
  'markup in a style of HTML inside SVG': (page, to) => {
    const svg = page.body.appendChild(page.createElementNS(SVG, 'svg'));
    svg.append(page.createElement('style'));
    if (svg.firstChild) svg.firstChild.textContent = `<p>${refresh(to)}${connect(to)}`;
  },
  'a refresh in a template that becomes a shadow root': (page, to) =>
    write(page, `<p><template shadowrootmode="open">${refresh(to)}${connect(to)}</template></p>`),
  'a base address': (page, to) => {
    page.head.insertAdjacentHTML('afterbegin', `<base href="${to}base/" target="_top">`);
    write(page, '<img src="relative.png"><link rel="stylesheet" href="relative.css">');
  },
  'frames and plug-ins': (page, to) =>
    write(
      page,
      `<iframe src="${to}frame"></iframe><object data="${to}object"></object>` +
        `<embed src="${to}embed"><iframe src="data:text/html,<img src='${to}data'>"></iframe>`,
    ),
  'a document in a frame of its own origin': (page, to) =>
    write(page, `<iframe sandbox srcdoc='${refresh(to)}${connect(to)}<p>'></iframe>`),
  'an address that is a script': (page, to) =>
    write(
      page,
      `<iframe src=" java&#10;script:${script(to)}"></iframe>` +
        `<a href="javascript:${script(to)}">a</a><form action="javascript:${script(to)}"></form>`,
    ),
  'scripts in SVG and MathML': (page, to) =>
    write(
      page,
      `<svg onload="${script(to)}"><script>${script(to)}</script><image href="${to}svg"/>` +
        `<use href="${to}use#a"/><a><set attributeName="href" to="javascript:${script(to)}"/>` +
        `<feImage href="${to}fe"/></a></svg>` +
        `<math href="javascript:${script(to)}"><mglyph src="${to}m"/></math>`,
    ),
  'links that load or connect': (page, to) => {
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload'])
      page.head.insertAdjacentHTML('beforeend', `<link rel="${rel}" href="${to}" as="script">`);
    for (const rel of ['icon', 'stylesheet', 'manifest', 'prerender', 'import', 'pingback'])
      page.head.insertAdjacentHTML('beforeend', `<link rel="${rel}" href="${to}${rel}">`);
  },
  'pictures, sound, video and styles': (page, to) =>
    write(
      page,
      `<img src="${to}img" srcset="${to}set 2x"><video autoplay src="${to}v" poster="${to}p">` +
        `</video><audio autoplay src="${to}a"></audio><picture><source srcset="${to}s"><img>` +
        `</picture><style>@import "${to}css"; @font-face { font-family: f; src: url(${to}f) }` +
        ` body { background: url(${to}bg); font-family: f; cursor: url(${to}c), auto }</style>` +
        `<p style="list-style: url(${to}li); display: list-item">p</p><input type="image"` +
        ` src="${to}input"><table background="${to}t"><tr><td>t</table>`,
    ),
  'rules of speculation': (page, to) =>
    write(
      page,
      `<script type="speculationrules">{"prerender":[{"urls":["${to}spec"]}]}</script>` +
        `<form action="${to}form"><button autofocus>b</button></form>`,
    ),
};
