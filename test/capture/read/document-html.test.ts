// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countClosedRoots } from '../../../lib/capture/dom/shadow-roots.ts';
import { documentHtml, INERT_PREFIX } from '../../../lib/capture/read/document-html.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const parseBack = (live: Document): Document => parse(documentHtml(live));

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe('the beginning of a saved document', () => {
  it.each([
    ['<!DOCTYPE html>', '<!DOCTYPE html>'],
    [
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1.dtd">',
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1.dtd">',
    ],
    [
      '<!DOCTYPE html SYSTEM "about:legacy-compat">',
      '<!DOCTYPE html SYSTEM "about:legacy-compat">',
    ],
    ['', ''],
  ])('is the doctype %s, then the content policy', (written, expected) => {
    const html = documentHtml(parse(`${written}<title>t</title>`));
    expect(html.startsWith(`${expected}${INERT_PREFIX}\n<html>`)).toBe(true);
  });

  it('allows neither scripts nor any request, nor a form to be sent', () => {
    const policy = parse(INERT_PREFIX).querySelector('meta')?.content.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      'font-src data:',
      "form-action 'none'",
      "base-uri 'none'",
    ]);
  });
});

describe('a saved document', () => {
  it('keeps attributes, comments, scripts and styles as they are', () => {
    const body =
      '<!-- kept --><script>draw("&")</script><style>a > b {}</style><p data-x="1">虚假</p>';
    expect(documentHtml(parse(`<body>${body}</body>`))).toContain(`<body>${body}</body>`);
  });

  it('is made without touching the page', () => {
    document.body.innerHTML = '<input id="name"><meta http-equiv="refresh" content="0">';
    (document.getElementById('name') as HTMLInputElement).value = 'typed';
    const before = document.documentElement.outerHTML;
    documentHtml(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is whole where forms are named like the document’s own properties', () => {
    const html = documentHtml(
      parse('<form name="documentElement"><input name="attributes"></form><p>rest</p>'),
    );
    expect(html).toContain('<p>rest</p>');
  });

  it('replaces lone surrogates, which UTF-8 cannot hold', () => {
    const live = parse('<p></p>');
    live.querySelector('p')?.append('a\ud800');
    expect(documentHtml(live)).toContain('a\ufffd');
  });

  it('renames a refresh, which a content policy does not stop', () => {
    const saved = parseBack(parse('<meta http-equiv="Refresh" content="0; url=//evil.example">'));
    const meta = saved.querySelector('meta[content^="0"]');
    expect(meta?.hasAttribute('http-equiv')).toBe(false);
    expect(meta?.getAttribute('data-matterproof-http-equiv')).toBe('Refresh');
  });
});

describe('forms in a saved document', () => {
  const fill = (html: string) => {
    const live = parse(html);
    return { live, find: <T extends Element>(tag: string) => live.querySelector(tag) as T };
  };

  it('have what was typed into fields and text areas', () => {
    const { live, find } = fill('<input value="old"><textarea>old</textarea>');
    find<HTMLInputElement>('input').value = 'typed';
    find<HTMLTextAreaElement>('textarea').value = 'written';
    const saved = parseBack(live);
    expect(saved.querySelector('input')?.getAttribute('value')).toBe('typed');
    expect(saved.querySelector('textarea')?.textContent).toBe('written');
  });

  it('have what was ticked and chosen now, not what was at first', () => {
    const { live, find } = fill(
      '<input type="checkbox" checked><select><option selected>a<option id="b">b</select>',
    );
    find<HTMLInputElement>('input').checked = false;
    find<HTMLOptionElement>('#b').selected = true;
    const saved = parseBack(live);
    expect(saved.querySelector('input')?.hasAttribute('checked')).toBe(false);
    expect(
      [...saved.querySelectorAll('option')].map((one) => one.hasAttribute('selected')),
    ).toEqual([false, true]);
  });

  it('never have a password', () => {
    const { live, find } = fill('<input type="password">');
    find<HTMLInputElement>('input').value = 'secret';
    expect(documentHtml(live)).not.toContain('secret');
  });
});

describe('a canvas in a saved document', () => {
  const withCanvas = (width: number, toDataURL: () => string) => {
    const live = parse(`<canvas width="${width}" height="2000"></canvas>`);
    Object.assign(live.querySelector('canvas') as object, { toDataURL });
    return parseBack(live).querySelector('canvas')?.getAttribute('data-matterproof-canvas');
  };

  it('has its picture beside it', () => {
    expect(withCanvas(2_000, () => 'data:image/png;base64,AA')).toBe('data:image/png;base64,AA');
  });

  it('has none of more than four million pixels', () => {
    expect(withCanvas(2_001, () => 'data:,')).toBeNull();
  });

  it('has none where the browser does not let it be read', () => {
    const refuse = () => {
      throw new DOMException('tainted', 'SecurityError');
    };
    expect(withCanvas(10, refuse)).toBeNull();
  });
});

describe('shadow roots and frames in a saved document', () => {
  it('has open shadow roots as declarative templates, one in another too', () => {
    document.body.innerHTML = '<div id="host">light</div>';
    const host = document.getElementById('host') as Element;
    const outer = host.attachShadow({ mode: 'open' });
    outer.innerHTML = '<section>outer</section>';
    const section = outer.querySelector('section') as Element;
    section.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    const html = documentHtml(document);
    expect(html).toContain(
      '<div id="host"><template shadowrootmode="open"><section>' +
        '<template shadowrootmode="open"><input></template>outer</section></template>light</div>',
    );
  });

  it('has a closed shadow root that the browser opens, marked as closed', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const host = document.getElementById('host') as Element;
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>the owner is a thief</p>';
    Object.assign(host, { openOrClosedShadowRoot: root });
    countClosedRoots(document);
    expect(documentHtml(document)).toContain(
      '<template shadowrootmode="open" data-matterproof-shadow="closed">' +
        '<p>the owner is a thief</p></template>',
    );
  });

  it('has the documents of a frameset, each in a frame that can hold one', () => {
    const outer = document.body.appendChild(document.createElement('iframe'));
    const live = outer.contentDocument as Document;
    const set = live.createElement('frameset');
    live.body.replaceWith(set);
    const frame = set.appendChild(live.createElement('frame')) as HTMLFrameElement;
    frame.contentDocument?.body.append('the words of a frame');
    const saved = parseBack(live);
    const inside = saved.querySelector('div[data-matterproof-was="frameset"] > iframe');
    expect(inside?.getAttribute('srcdoc')).toContain('the words of a frame');
  });

  it('has what was typed inside a shadow root', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = '<input>';
    (root.querySelector('input') as HTMLInputElement).value = 'typed';
    expect(documentHtml(document)).toContain('<input value="typed">');
  });

  it('has a frame of the same origin whole and inert, no deeper than four', () => {
    let at = document;
    for (let depth = 0; depth < 6; depth += 1) {
      const frame = at.body.appendChild(at.createElement('iframe'));
      at = frame.contentDocument as Document;
      at.body.append(`frame ${depth}`);
    }
    let saved = parseBack(document);
    const found: string[] = [];
    for (let frame = saved.querySelector('iframe'); frame; frame = saved.querySelector('iframe')) {
      const { srcdoc } = frame;
      if (!srcdoc) break;
      expect(srcdoc).toContain(INERT_PREFIX);
      saved = parse(srcdoc);
      found.push(saved.body.textContent?.trim() ?? '');
    }
    expect(found).toEqual(['frame 0', 'frame 1', 'frame 2', 'frame 3']);
  });

  it('has only the address of a frame of another origin', () => {
    const live = parse('<iframe src="https://other.example/"></iframe>');
    const html = documentHtml(live);
    expect(html).toContain('<iframe data-matterproof-src="https://other.example/"></iframe>');
  });
});
